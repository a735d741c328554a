package org.notitia.document;

import java.time.Instant;
import java.time.Period;
import java.util.List;
import org.notitia.notice.Category.Retention;
import org.notitia.notice.Notice.Contact;
import org.notitia.notice.Notice.Controller;
import org.notitia.notice.Notice.RecipientCategory;
import org.notitia.notice.Purpose.LegalBasis;

/**
 * The record of processing activities of GDPR art. 30(1), in one language.
 *
 * @param version of the notice from which it is made
 * @param effectiveFrom since when that version is in force, in UTC
 * @param measures the technical and organisational measures of art. 32(1)
 */
public record ProcessingRecord(
    String register,
    long version,
    Instant effectiveFrom,
    String language,
    Controller controller,
    Contact contact,
    List<Activity> activities,
    List<String> measures) {

  /**
   * What is done for one purpose.
   *
   * @param code of the purpose
   * @param reasoning why the ground holds, or null
   */
  public record Activity(
      String code,
      String purpose,
      String description,
      LegalBasis.Kind legalBasis,
      String reference,
      String reasoning,
      List<String> persons,
      List<Data> data,
      List<Receiver> recipients,
      List<Transfer> transfers) {}

  /**
   * A category of data.
   *
   * @param fields by name, the special ones (GDPR art. 9) among them
   * @param timeLimit for erasure, in words
   */
  public record Data(
      String code,
      String category,
      List<String> fields,
      List<String> specialFields,
      List<String> sources,
      Period period,
      Retention.From from,
      Retention.Then then,
      String timeLimit) {}

  /** A kind of recipients. */
  public record Receiver(
      String code, String name, RecipientCategory.Role role, String description) {}

  /**
   * Another country to which data may go.
   *
   * @param country ISO 3166-1, two letters
   */
  public record Transfer(String country, String name, List<String> safeguards) {}
}
