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
 * The record of processing activities (GDPR art. 30(1)), in one language.
 *
 * @param version the version of the notice from which the record is generated
 * @param effectiveFrom when that version came or comes into force, in UTC
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
   * A processing activity: all processing for one purpose.
   *
   * @param code the code of the purpose
   * @param reasoning why the interest is legitimate; null for other legal bases
   * @param persons the categories of data subjects
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
   * A category of personal data.
   *
   * @param fields the names of all fields
   * @param specialFields the names of those with special categories of data (GDPR art. 9)
   * @param timeLimit the time limit for erasure, in words
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

  /** A category of recipients. */
  public record Receiver(
      String code, String name, RecipientCategory.Role role, String description) {}

  /**
   * A third country to which data may be transferred.
   *
   * @param country the two-letter country code (ISO 3166-1)
   */
  public record Transfer(String country, String name, List<String> safeguards) {}
}
