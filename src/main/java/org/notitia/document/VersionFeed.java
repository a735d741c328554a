package org.notitia.document;

import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.notitia.platform.render.Templates;

/** The Atom feed (RFC 4287) of all published versions with their changes, the newest first. */
final class VersionFeed {
  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final String XHTML = "http://www.w3.org/1999/xhtml";

  private final PublishedVersion newest;
  private final Phrases phrases;
  private final XMLStreamWriter xml;

  private VersionFeed(PublishedVersion newest, Phrases phrases, XMLStreamWriter xml) {
    this.newest = newest;
    this.phrases = phrases;
    this.xml = xml;
  }

  static String of(PublishedVersion newest, Phrases phrases) {
    var text = new StringWriter();
    try {
      var xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
      new VersionFeed(newest, phrases, xml).write();
      xml.flush();
      return text.toString();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private void write() throws XMLStreamException {
    var notice = newest.notice();
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("feed");
    xml.writeDefaultNamespace(ATOM);
    xml.writeAttribute("xml:lang", phrases.language);
    element("id", newest.serverUrl() + "/api/v1/notice");
    element("title", phrases.localized(notice.name()) + ": " + phrases.get("privacyNotice"));
    element("updated", notice.effectiveFrom().toString());
    xml.writeStartElement("author");
    element("name", notice.controller().name());
    element("email", notice.contact().email());
    xml.writeEndElement();
    link("self", DocumentFormat.ATOM, "/api/v1/notice/feed?language=" + phrases.language);
    link(
        "alternate",
        DocumentFormat.HTML,
        "/api/v1/notice?format=html&language=" + phrases.language);
    for (var i = newest.versions().size() - 1; i >= 0; i--) {
      entry(
          new PublishedVersion(
              newest.versions().get(i),
              newest.versions(),
              newest.inForceNumber(),
              newest.serverUrl()));
    }
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private void entry(PublishedVersion version) throws XMLStreamException {
    var number = version.notice().version();
    xml.writeStartElement("entry");
    element("id", version.permanentUrl());
    element(
        "title",
        phrases.get(
            version.isFuture() ? "from" : "since",
            number.toString(),
            phrases.date(version.notice().effectiveFrom())));
    element("updated", version.notice().effectiveFrom().toString());
    var language =
        version.notice().languages().contains(phrases.language)
            ? "&language=" + phrases.language
            : "";
    var address = "/api/v1/notice?version=" + number + language;
    link("alternate", DocumentFormat.HTML, address + "&format=html");
    link("related", DocumentFormat.PDF, address + "&format=pdf");
    xml.writeStartElement("content");
    xml.writeAttribute("type", "xhtml");
    xml.writeStartElement("div");
    xml.writeDefaultNamespace(XHTML);
    xml.writeStartElement("ul");
    for (var sentence : changes(version)) {
      element("li", sentence);
    }
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private List<String> changes(PublishedVersion version) {
    if (version.previous() == null) {
      return List.of(phrases.get("first"));
    }
    var changes = version.changes().stream().map(phrases::changeSentence).toList();
    return changes.isEmpty() ? List.of(phrases.get("same")) : changes;
  }

  private void link(String relation, DocumentFormat format, String address)
      throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", relation);
    xml.writeAttribute("type", format.mediaType());
    xml.writeAttribute("href", newest.serverUrl() + address);
  }

  private void element(String name, String text) throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(Templates.withoutInvalidXml(text));
    xml.writeEndElement();
  }
}
