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
 * The notice in the Transparency Information Language (TILT), with texts in one language. TILT
 * requires some values that a notice need not have; these are empty texts and lists.
 */
record Tilt(PublishedVersion version, Notice notice, Phrases phrases) {
  private static final List<String> RIGHTS =
      List.of(
          "rightToInformation",
          "rightToRectificationOrDeletion",
          "rightToDataPortability",
          "rightToWithdrawConsent");

  static String of(PublishedVersion version, Phrases phrases) {
    return Json.write(new Tilt(version, version.notice(), phrases).toJson());
  }

  private ObjectNode toJson() {
    var tilt = Json.MAPPER.createObjectNode();
    var meta = tilt.putObject("meta");
    tilt.set("controller", controller());
    tilt.set("dataProtectionOfficer", officer());
    var disclosed = tilt.putArray("dataDisclosed");
    notice.categories().forEach(category -> disclosed.add(dataDisclosed(category)));
    var transfers = tilt.putArray("thirdCountryTransfers");
    notice.territories().stream().skip(1).forEach(one -> transfers.add(transfer(one)));
    var access = right("rightToDataPortability");
    access.putObject("administrativeFee").put("amount", 0).put("currency", "EUR");
    tilt.set("accessAndDataPortability", access.put("dataFormat", "JSON, CSV"));
    var sources = tilt.putArray("sources");
    notice.categories().forEach(category -> sources.add(sources(category)));
    RIGHTS.forEach(code -> tilt.set(code, right(code)));
    tilt.set("rightToComplain", complaint());
    tilt.set("automatedDecisionMaking", automatedDecisions());
    tilt.set("changesOfPurpose", changesOfPurpose());
    meta(meta, Sha256.hex(tilt.toString()));
    return tilt;
  }

  private void meta(ObjectNode meta, String hash) {
    meta.put("_id", version.permanentUrl())
        .put("name", notice.controller().name())
        .put("created", notice.effectiveFrom().toString())
        .put("modified", notice.effectiveFrom().toString())
        .put("version", notice.version())
        .put("language", Locale.forLanguageTag(phrases.language).getLanguage())
        .put("status", notice.version() == version.inForceNumber() ? "active" : "inactive")
        .put("url", version.permanentUrl())
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

  private ObjectNode dataDisclosed(Category category) {
    var purposes = category.purposes().stream().map(notice::purpose).toList();
    var node = Json.MAPPER.createObjectNode();
    node.put("_id", category.code()).put("category", phrases.localized(category.name()));
    var usedFor = node.putArray("purposes");
    var bases = node.putArray("legalBases");
    var interests = node.putArray("legitimateInterests");
    for (var purpose : purposes) {
      var basis = purpose.legalBasis();
      usedFor
          .addObject()
          .put("purpose", phrases.localized(purpose.name()))
          .put("description", phrases.localized(purpose.description()));
      bases
          .addObject()
          .put("reference", basis.reference())
          .put("description", phrases.get("ground", basis.kind()));
      if (basis.kind() == Kind.LEGITIMATE_INTEREST) {
        interests
            .addObject()
            .put("exists", true)
            .put("reasoning", phrases.localized(basis.reasoning()));
      }
    }
    var recipients = node.putArray("recipients");
    notice.recipients().stream()
        .filter(one -> ProcessingRecordBuilder.mayReceive(one, category))
        .forEach(one -> recipients.addObject().put("category", phrases.localized(one.name())));
    storage(node.putArray("storage").addObject(), category, purposes);
    var starred = category.fields().stream().anyMatch(Field::starred);
    node.putObject("nonDisclosure")
        .put("legalRequirement", hasLegalObligation(purposes))
        .put("contractualRegulation", starred)
        .put("obligationToProvide", starred)
        .put("consequences", phrases.get(starred ? "without" : "withoutNone"));
    return node;
  }

  private static boolean hasLegalObligation(List<Purpose> purposes) {
    return purposes.stream().anyMatch(one -> one.legalBasis().kind() == Kind.LEGAL_OBLIGATION);
  }

  private void storage(ObjectNode storage, Category category, List<Purpose> purposes) {
    storage
        .putArray("temporal")
        .addObject()
        .put("description", phrases.retention(category.retention()))
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
    putSafeguards(node.putObject("adequacyDecision"), safeguards, "GDPR-45");
    putSafeguards(node.putObject("appropriateGuarantees"), safeguards, "GDPR-46");
    putSafeguards(
        node.putObject("presenceOfEnforceableRightsAndEffectiveRemedies"), safeguards, "GDPR-46");
    putSafeguards(node.putObject("standardDataProtectionClause"), safeguards, "GDPR-46-2-(c|d)");
    return node;
  }

  private void putSafeguards(ObjectNode node, List<Safeguard> safeguards, String article) {
    var description =
        safeguards.stream()
            .filter(one -> one.reference().matches(article + "(-.*)?"))
            .map(one -> phrases.localized(one.name()) + ". " + phrases.localized(one.description()))
            .collect(Collectors.joining(" "));
    node.put("available", !description.isEmpty()).put("description", description);
  }

  private ObjectNode sources(Category category) {
    var node =
        Json.MAPPER
            .createObjectNode()
            .put("_id", category.code())
            .put("dataCategory", phrases.localized(category.name()));
    var sources = node.putArray("sources");
    notice.sources().stream()
        .filter(one -> category.sources().contains(one.code()))
        .forEach(
            one ->
                sources
                    .addObject()
                    .put(
                        "description",
                        phrases.localized(one.name()) + ". " + phrases.localized(one.description()))
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
            .put("description", right.map(one -> phrases.localized(one.description())).orElse(""))
            .put("url", version.permanentUrl())
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
        .put("address", orEmpty(authority.address()))
        .put("country", authority.country())
        .put("email", orEmpty(authority.email()))
        .put("phone", orEmpty(authority.phone()));
    return node;
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }

  private ObjectNode automatedDecisions() {
    var profiling = notice.purposes().stream().filter(Purpose::profiling).toList();
    return Json.MAPPER
        .createObjectNode()
        .put("inUse", !profiling.isEmpty())
        .put("logicInvolved", descriptions(profiling))
        .put(
            "scopeAndIntendedEffects",
            profiling.stream()
                .map(one -> phrases.localized(one.name()))
                .collect(Collectors.joining(", ")));
  }

  private String descriptions(List<Purpose> purposes) {
    return purposes.stream()
        .map(one -> phrases.localized(one.description()))
        .collect(Collectors.joining(" "));
  }

  /** The purposes that the next version adds; empty if no next version is published yet. */
  private ArrayNode changesOfPurpose() {
    var changes = Json.MAPPER.createArrayNode();
    var next = version.next();
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
                    phrases.localized(purpose.name())
                        + ". "
                        + phrases.localized(purpose.description()));
        var affected = change.putArray("affectedDataCategories");
        next.categories().stream()
            .filter(one -> one.purposes().contains(purpose.code()))
            .forEach(one -> affected.add(phrases.localized(one.name())));
        change
            .put("plannedDateOfChange", next.effectiveFrom().toString())
            .put(
                "urlOfNewVersion",
                new PublishedVersion(
                        next, version.versions(), version.inForceNumber(), version.serverUrl())
                    .permanentUrl());
      }
    }
    return changes;
  }
}
