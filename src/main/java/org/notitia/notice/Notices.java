package org.notitia.notice;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.notitia.platform.rest.Json;

/** The privacy notices: at present the one that comes with the server. */
@ApplicationScoped
public class Notices {
  private static final String FIRST = "/notice/notice-1.json";

  private Notice notice;

  @PostConstruct
  void load() {
    try (var document = Notices.class.getResourceAsStream(FIRST)) {
      notice = Json.MAPPER.readValue(document, Notice.class);
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
  }

  /** The notice in force; the same object until another comes into force. */
  public Notice inForce() {
    return notice;
  }
}
