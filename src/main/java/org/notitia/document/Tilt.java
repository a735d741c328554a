package org.notitia.document;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.notitia.notice.Category;
import org.notitia.notice.Field;
import org.notitia.notice.Notice;
import org.notitia.notice.Notice.Safeguard;
import org.notitia.notice.Notice.Territory;
import org.notitia.notice.Purpose;
import org.notitia.notice.Purpose.LegalBasis.Kind;
import org.notitia.notice.Source;
import org.notitia.platform.Sha256;
import org.notitia.platform.json.Json;

/**
 * The notice in the Transparency Information Language, in one language. TILT demands some things
 * that a notice need not have; they are there as empty texts and lists.
 */
record Tilt(PublishedVersion edition, Notice notice, Phrases phrases) {
  private static final List<String> RIGHTS =
      List.of(
          "rightToInformation",
          "rightToRectificationOrDeletion",
          "rightToDataPortability",
          "rightToWithdrawConsent");

  static String of(PublishedVersion edition, Phrases phrases) {
    return Json.write(new Tilt(edition, edition.notice(), phrases).make());
  }

  private ObjectNode make() {
    var tilt = Json.MAPPER.createObjectNode();
    var meta = tilt.putObject("meta");
    tilt.set("controller", controller());
    tilt.set("dataProtectionOfficer", officer());
    var disclosed = tilt.putArray("dataDisclosed");
    notice.categories().forEach(category -> disclosed.add(disclosed(category)));
    var transfers = tilt.putArray("thirdCountryTransfers");
    notice.territories().stream().skip(1).forEach(one -> transfers.add(transfer(one)));
    var access = right("rightToDataPortability");
    access.putObject("administrativeFee").put("amount", 0).put("currency", "EUR");
    tilt.set("accessAndDataPortability", access.put("dataFormat", "JSON, CSV"));
    var sources = tilt.putArray("sources");
    notice.categories().forEach(category -> sources.add(sources(category)));
    RIGHTS.forEach(code -> tilt.set(code, right(code)));
    tilt.set("rightToComplain", complaint());
    tilt.set("automatedDecisionMaking", deciding());
    tilt.set("changesOfPurpose", changes());
    meta(meta, Sha256.hex(tilt.toString()));
    return tilt;
  }

  private void meta(ObjectNode meta, String hash) {
    meta.put("_id", edition.permanentAddress())
        .put("name", notice.controller().name())
        .put("created", notice.effectiveFrom().toString())
        .put("modified", notice.effectiveFrom().toString())
        .put("version", notice.version())
        .put("language", Locale.forLanguageTag(phrases.language).getLanguage())
        .put("status", notice.version() == edition.inForce() ? "active" : "inactive")
        .put("url", edition.permanentAddress())
        .put("_hash", hash);
  }

  private ObjectNode controller() {
    var controller = Json.tree(notice.controller());
    if (notice.controller().representative() == null) {
      controller
          .putObject("representative")
          .put("name", notice.contact().name())
          .put("email", notice.contact().email());
    }
    return controller;
  }

  private ObjectNode officer() {
    var contact = notice.contact();
    var address = contact.address() == null ? notice.controller().address() : contact.address();
    var officer =
        Json.MAPPER
            .createObjectNode()
            .put("name", contact.name())
            .put("address", address)
            .put("country", notice.controller().country())
            .put("email", contact.email());
    return contact.phone() == null ? officer : officer.put("phone", contact.phone());
  }

  private ObjectNode disclosed(Category category) {
    var purposes = category.purposes().stream().map(notice::purpose).toList();
    var node = Json.MAPPER.createObjectNode();
    node.put("_id", category.code()).put("category", phrases.of(category.name()));
    var used = node.putArray("purposes");
    var bases = node.putArray("legalBases");
    var interests = node.putArray("legitimateInterests");
    for (var purpose : purposes) {
      var basis = purpose.legalBasis();
      used.addObject()
          .put("purpose", phrases.of(purpose.name()))
          .put("description", phrases.of(purpose.description()));
      bases
          .addObject()
          .put("reference", basis.reference())
          .put("description", phrases.say("ground", basis.kind()));
      if (basis.kind() == Kind.LEGITIMATE_INTEREST) {
        interests.addObject().put("exists", true).put("reasoning", phrases.of(basis.reasoning()));
      }
    }
    var recipients = node.putArray("recipients");
    notice.recipients().stream()
        .filter(one -> ProcessingRecordBuilder.goesTo(one, category))
        .forEach(one -> recipients.addObject().put("category", phrases.of(one.name())));
    storage(node.putArray("storage").addObject(), category, purposes);
    var starred = category.fields().stream().anyMatch(Field::starred);
    node.putObject("nonDisclosure")
        .put("legalRequirement", isDuty(purposes))
        .put("contractualRegulation", starred)
        .put("obligationToProvide", starred)
        .put("consequences", phrases.say(starred ? "without" : "withoutNone"));
    return node;
  }

  private static boolean isDuty(List<Purpose> purposes) {
    return purposes.stream().anyMatch(one -> one.legalBasis().kind() == Kind.LEGAL_OBLIGATION);
  }

  private void storage(ObjectNode storage, Category category, List<Purpose> purposes) {
    storage
        .putArray("temporal")
        .addObject()
        .put("description", phrases.kept(category.retention()))
        .put("ttl", category.retention().period().toString());
    storage.putArray("purposeConditional");
    var duties = storage.putArray("legalBasisConditional");
    purposes.stream()
        .filter(one -> one.legalBasis().kind() == Kind.LEGAL_OBLIGATION)
        .forEach(one -> duties.add(one.legalBasis().reference()));
    storage.put("aggregationFunction", "max");
  }

  private ObjectNode transfer(Territory territory) {
    var safeguards = ProcessingRecordBuilder.safeguards(notice, territory);
    var node = Json.MAPPER.createObjectNode().put("country", territory.country());
    protecting(node.putObject("adequacyDecision"), safeguards, "GDPR-45");
    protecting(node.putObject("appropriateGuarantees"), safeguards, "GDPR-46");
    protecting(
        node.putObject("presenceOfEnforceableRightsAndEffectiveRemedies"), safeguards, "GDPR-46");
    protecting(node.putObject("standardDataProtectionClause"), safeguards, "GDPR-46-2-(c|d)");
    return node;
  }

  private void protecting(ObjectNode node, List<Safeguard> safeguards, String article) {
    var found =
        safeguards.stream()
            .filter(one -> one.reference().matches(article + "(-.*)?"))
            .map(one -> phrases.of(one.name()) + ". " + phrases.of(one.description()))
            .collect(Collectors.joining(" "));
    node.put("available", !found.isEmpty()).put("description", found);
  }

  private ObjectNode sources(Category category) {
    var node =
        Json.MAPPER
            .createObjectNode()
            .put("_id", category.code())
            .put("dataCategory", phrases.of(category.name()));
    var sources = node.putArray("sources");
    notice.sources().stream()
        .filter(one -> category.sources().contains(one.code()))
        .forEach(
            one ->
                sources
                    .addObject()
                    .put(
                        "description",
                        phrases.of(one.name()) + ". " + phrases.of(one.description()))
                    .put("url", "")
                    .put("publiclyAvailable", one.code() == Source.PUBLIC_SOURCE));
    return node;
  }

  private ObjectNode right(String code) {
    var right = notice.rights().stream().filter(one -> one.code().equals(code)).findFirst();
    var node =
        Json.MAPPER
            .createObjectNode()
            .put("available", right.isPresent())
            .put("description", right.map(one -> phrases.of(one.description())).orElse(""))
            .put("url", edition.permanentAddress())
            .put("email", notice.contact().email());
    node.putArray("identificationEvidences");
    return node;
  }

  private ObjectNode complaint() {
    var authority = notice.supervisoryAuthority();
    var node = right("rightToComplain");
    node.put("available", true);
    node.putObject("supervisoryAuthority")
        .put("name", authority.name())
        .put("address", known(authority.address()))
        .put("country", authority.country())
        .put("email", known(authority.email()))
        .put("phone", known(authority.phone()));
    return node;
  }

  private static String known(String text) {
    return text == null ? "" : text;
  }

  private ObjectNode deciding() {
    var profiling = notice.purposes().stream().filter(Purpose::profiling).toList();
    return Json.MAPPER
        .createObjectNode()
        .put("inUse", !profiling.isEmpty())
        .put("logicInvolved", described(profiling))
        .put(
            "scopeAndIntendedEffects",
            profiling.stream()
                .map(one -> phrases.of(one.name()))
                .collect(Collectors.joining(", ")));
  }

  private String described(List<Purpose> purposes) {
    return purposes.stream()
        .map(one -> phrases.of(one.description()))
        .collect(Collectors.joining(" "));
  }

  /** The purposes that the next version adds, as far as it is published. */
  private ArrayNode changes() {
    var changes = Json.MAPPER.createArrayNode();
    var next = edition.after();
    if (next == null) {
      return changes;
    }
    for (var purpose : next.purposes()) {
      if (notice.purposes().stream().noneMatch(one -> one.code().equals(purpose.code()))) {
        var change =
            changes
                .addObject()
                .put(
                    "description",
                    phrases.of(purpose.name()) + ". " + phrases.of(purpose.description()));
        var affected = change.putArray("affectedDataCategories");
        next.categories().stream()
            .filter(one -> one.purposes().contains(purpose.code()))
            .forEach(one -> affected.add(phrases.of(one.name())));
        change
            .put("plannedDateOfChange", next.effectiveFrom().toString())
            .put(
                "urlOfNewVersion",
                new PublishedVersion(
                        next, edition.published(), edition.inForce(), edition.address())
                    .permanentAddress());
      }
    }
    return changes;
  }
}
