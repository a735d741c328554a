package org.notitia.document;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.notitia.notice.Category;
import org.notitia.notice.Field;
import org.notitia.notice.LocalizedText;
import org.notitia.notice.Notice;
import org.notitia.notice.Notice.RecipientCategory;
import org.notitia.notice.Notice.Territory;
import org.notitia.notice.Purpose;
import org.notitia.platform.json.Json;

/**
 * The notice as linked data: JSON-LD with the terms of the W3C Data Privacy Vocabulary (DPV,
 * version 2) and its GDPR extension. Every text is given in all languages.
 */
record Dpv(PublishedVersion version, Notice notice) {
  private static final Pattern GDPR_REFERENCE = Pattern.compile("GDPR-(\\d+(?:-\\d+)?(?:-[a-z])?)");

  /**
   * The GDPR articles for which the extension has a term: rights, legal bases, transfer grounds.
   */
  private static final Pattern KNOWN_ARTICLES =
      Pattern.compile("1[3-9]|2[0-2]|7-3|77|6-1-[a-f]|45-3|46-2-[a-f]|46-3-[ab]|49-1-[a-g]");

  private static final Set<RecipientCategory.Role> THIRD_PARTY_ROLES =
      Set.of(RecipientCategory.Role.CONTROLLER, RecipientCategory.Role.AUTHORITY);

  static String of(PublishedVersion version) {
    return Json.write(new Dpv(version, version.notice()).toJson());
  }

  private ObjectNode toJson() {
    var root = Json.MAPPER.createObjectNode();
    root.putObject("@context")
        .put("dpv", "https://w3id.org/dpv#")
        .put("eu-gdpr", "https://w3id.org/dpv/legal/eu/gdpr#")
        .put("dct", "http://purl.org/dc/terms/")
        .put("skos", "http://www.w3.org/2004/02/skos/core#")
        .put("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#")
        .put("schema", "https://schema.org/")
        .put("xsd", "http://www.w3.org/2001/XMLSchema#");
    root.put("@id", version.permanentUrl()).put("@type", "dpv:PrivacyNotice");
    root.set("dct:title", localizedTexts(notice.name()));
    root.put("schema:version", notice.version());
    root.putObject("dct:valid")
        .put("@type", "xsd:dateTime")
        .put("@value", notice.effectiveFrom().toString());
    root.set("dpv:hasDataController", controller());
    root.set("dpv:hasAuthority", authority());
    var processes = root.putArray("dpv:hasProcess");
    notice.purposes().forEach(purpose -> processes.add(process(purpose)));
    var data = root.putArray("dpv:hasPersonalData");
    notice.categories().forEach(category -> data.add(personalData(category)));
    var recipients = root.putArray("dpv:hasRecipient");
    notice.recipients().forEach(recipient -> recipients.add(recipient(recipient)));
    var countries = root.putArray("dpv:hasThirdCountry");
    notice.territories().stream().skip(1).forEach(one -> countries.add(thirdCountry(one)));
    rights(root);
    var measures = root.putArray("dpv:hasTechnicalOrganisationalMeasure");
    notice
        .protection()
        .forEach(
            one ->
                measures
                    .addObject()
                    .put("@type", "dpv:TechnicalOrganisationalMeasure")
                    .set("dct:description", localizedTexts(one)));
    return root;
  }

  private ObjectNode controller() {
    var controller = node("controller", "dpv:DataController");
    controller
        .put("dpv:hasName", notice.controller().name())
        .put("dpv:hasAddress", notice.controller().address())
        .put("dpv:hasContact", notice.contact().email());
    controller.putObject("dpv:hasCountry").put("dct:identifier", notice.controller().country());
    var representative = notice.controller().representative();
    if (representative != null) {
      controller
          .putObject("dpv:hasRepresentative")
          .put("@type", "dpv:Representative")
          .put("dpv:hasName", representative.name())
          .put("dpv:hasContact", representative.email());
    }
    return controller;
  }

  private ObjectNode authority() {
    var authority = node("authority", "dpv:DataProtectionAuthority");
    authority.put("dpv:hasName", notice.supervisoryAuthority().name());
    authority
        .putObject("dpv:hasCountry")
        .put("dct:identifier", notice.supervisoryAuthority().country());
    return authority;
  }

  private ObjectNode process(Purpose purpose) {
    var process = node("process-" + purpose.code(), "dpv:Process");
    var purposeNode = node("purpose-" + purpose.code(), "dpv:Purpose");
    if (purpose.directMarketing()) {
      purposeNode.putArray("@type").add("dpv:Purpose").add("dpv:DirectMarketing");
    }
    purposeNode.set("skos:prefLabel", localizedTexts(purpose.name()));
    purposeNode.set("skos:definition", localizedTexts(purpose.description()));
    process.set("dpv:hasPurpose", purposeNode);
    process.putObject("dpv:hasLegalBasis").put("@id", legalBasisIri(purpose));
    if (purpose.legalBasis().reasoning() != null) {
      process
          .putObject("dpv:hasJustification")
          .put("@type", "dpv:Justification")
          .set("dct:description", localizedTexts(purpose.legalBasis().reasoning()));
    }
    if (purpose.profiling()) {
      process.putObject("dpv:hasProcessing").put("@id", "dpv:Profiling");
    }
    process.putObject("dpv:hasDataController").put("@id", iri("controller"));
    var categories =
        notice.categories().stream()
            .filter(category -> category.purposes().contains(purpose.code()))
            .toList();
    links(process, "dpv:hasPersonalData", categories.stream().map(Dpv::categoryId).toList());
    links(
        process,
        "dpv:hasRecipient",
        notice.recipients().stream()
            .filter(
                one ->
                    categories.stream().anyMatch(c -> ProcessingRecordBuilder.mayReceive(one, c)))
            .map(one -> "recipient-" + one.code())
            .toList());
    return process;
  }

  /** The term of the article if the extension has one, else the general term of the kind. */
  private static String legalBasisIri(Purpose purpose) {
    return articleIri(purpose.legalBasis().reference())
        .orElse(
            switch (purpose.legalBasis().kind()) {
              case CONSENT -> "dpv:Consent";
              case CONTRACT -> "dpv:Contract";
              case LEGAL_OBLIGATION -> "dpv:LegalObligation";
              case LEGITIMATE_INTEREST -> "dpv:LegitimateInterest";
            });
  }

  private static Optional<String> articleIri(String reference) {
    var article = GDPR_REFERENCE.matcher(reference);
    return article.matches() && KNOWN_ARTICLES.matcher(article.group(1)).matches()
        ? Optional.of("eu-gdpr:A" + article.group(1))
        : Optional.empty();
  }

  private static String categoryId(Category category) {
    return "category-" + category.code();
  }

  private ObjectNode personalData(Category category) {
    var data = node(categoryId(category), "dpv:PersonalData");
    if (category.fields().stream().anyMatch(Field::special)) {
      data.putArray("@type").add("dpv:PersonalData").add("dpv:SpecialCategoryPersonalData");
    }
    data.set("skos:prefLabel", localizedTexts(category.name()));
    data.set("skos:definition", localizedTexts(category.description()));
    var sources = data.putArray("dpv:hasDataSource");
    notice.sources().stream()
        .filter(one -> category.sources().contains(one.code()))
        .forEach(
            one ->
                sources.add(
                    node("source-" + one.code(), "dpv:DataSource")
                        .set("skos:prefLabel", localizedTexts(one.name()))));
    var duration =
        data.putObject("dpv:hasStorageCondition")
            .put("@type", "dpv:StorageCondition")
            .putObject("dpv:hasDuration")
            .put("@type", "dpv:StorageDuration");
    duration
        .putObject("rdf:value")
        .put("@type", "xsd:duration")
        .put("@value", category.retention().period().toString());
    var descriptions = Json.MAPPER.createArrayNode();
    for (var language : notice.languages()) {
      descriptions
          .addObject()
          .put("@language", language)
          .put("@value", Phrases.in(language).retention(category.retention()));
    }
    duration.set("dct:description", descriptions);
    return data;
  }

  private ObjectNode recipient(RecipientCategory recipient) {
    var node =
        node(
            "recipient-" + recipient.code(),
            switch (recipient.role()) {
              case PROCESSOR -> "dpv:DataProcessor";
              case CONTROLLER -> "dpv:DataController";
              case AUTHORITY -> "dpv:Authority";
            });
    if (THIRD_PARTY_ROLES.contains(recipient.role())) {
      node.putArray("@type").add(node.path("@type").asText()).add("dpv:ThirdParty");
    }
    node.set("skos:prefLabel", localizedTexts(recipient.name()));
    node.set("skos:definition", localizedTexts(recipient.description()));
    return node;
  }

  private ObjectNode thirdCountry(Territory territory) {
    var country =
        Json.MAPPER
            .createObjectNode()
            .put("@type", "dpv:ThirdCountry")
            .put("dct:identifier", territory.country());
    var grounds = country.putArray("dpv:hasLegalBasis");
    for (var safeguard : ProcessingRecordBuilder.safeguards(notice, territory)) {
      var ground = grounds.addObject();
      articleIri(safeguard.reference()).ifPresent(id -> ground.put("@id", id));
      ground.set("skos:prefLabel", localizedTexts(safeguard.name()));
    }
    return country;
  }

  private void rights(ObjectNode root) {
    var rights = root.putArray("dpv:hasRight");
    for (var right : notice.rights()) {
      var node = node("right-" + right.code(), "dpv:DataSubjectRight");
      articleIri(right.reference())
          .ifPresent(id -> node.putArray("@type").add("dpv:DataSubjectRight").add(id));
      node.set("skos:prefLabel", localizedTexts(right.name()));
      node.set("dct:description", localizedTexts(right.description()));
      rights.add(node);
    }
  }

  private ObjectNode node(String name, String type) {
    return Json.MAPPER.createObjectNode().put("@id", iri(name)).put("@type", type);
  }

  private String iri(String name) {
    return version.permanentUrl() + "#" + name;
  }

  private void links(ObjectNode from, String property, List<String> names) {
    var links = from.putArray(property);
    names.forEach(name -> links.addObject().put("@id", iri(name)));
  }

  private static ArrayNode localizedTexts(LocalizedText words) {
    var texts = Json.MAPPER.createArrayNode();
    words
        .byLanguage()
        .forEach(
            (language, text) -> texts.addObject().put("@language", language).put("@value", text));
    return texts;
  }
}
