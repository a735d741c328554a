package org.notitia.notice;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.notitia.platform.validation.CardNumbers;
import org.notitia.platform.validation.PlainName;
import org.notitia.platform.validation.PlausibleDate;
import org.notitia.platform.validation.Text;

/**
 * A named value of a category.
 *
 * @param starred whether there is no contract without it (P10)
 * @param required whether an entry must have it
 * @param longest of a text, in UTF-16 characters
 * @param special whether it is of a special category of data (GDPR art. 9)
 * @param anonymous whether it tells nothing of who the person is, and stays when an entry is made
 *     anonymous at the end of its time (P26)
 */
public record Field(
    String name,
    Type type,
    boolean starred,
    boolean required,
    Integer longest,
    boolean special,
    boolean anonymous,
    LocalizedText description) {

  /** What a value can be. */
  public enum Type {
    TEXT,
    NUMBER,
    DATE,
    TIME,
    YES_NO,
    SECRET
  }

  /**
   * A value as text where the format has only text, as XML and CSV do.
   *
   * @param text null if it was there twice
   */
  public record TextValue(String text) {}

  /** Why a value does not fit its field, in words that don't hold it. */
  static final class InvalidValue extends Exception {
    private static final long serialVersionUID = 1L;

    InvalidValue(String message) {
      super(message);
    }
  }

  /**
   * Whether a person without it is a contact and no customer; a secret is not with the person but
   * with the account.
   */
  @JsonIgnore
  public boolean isPrerequisite() {
    return starred && type != Type.SECRET;
  }

  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,6})?");
  private static final int DIGITS = 15;

  /** Where a value stands in a request; a name of another shape is not repeated. */
  static String path(String name) {
    return PlainName.is(name) ? "values." + name : "values";
  }

  /** The value as it is kept: a text, a number, a truth. */
  Object read(Object given) throws InvalidValue {
    if (given instanceof TextValue twice && twice.text() == null) {
      throw new InvalidValue("stands there twice");
    }
    var text = given instanceof TextValue written ? written.text().strip() : given;
    return switch (type) {
      case TEXT -> text(text);
      case NUMBER -> number(given, String.valueOf(text));
      case DATE -> date(text);
      case TIME -> time(text);
      case YES_NO -> truth(given, text);
      case SECRET -> throw new InvalidValue("is never kept");
    };
  }

  private String text(Object given) throws InvalidValue {
    if (!(given instanceof String text)) {
      throw new InvalidValue("must be a text");
    }
    var fault = Text.Check.fault(text, longest);
    if (fault != null) {
      throw new InvalidValue(fault);
    }
    return text;
  }

  private Object number(Object given, String text) throws InvalidValue {
    if (!(given instanceof Number || given instanceof TextValue) || given instanceof Double) {
      throw new InvalidValue("must be a number");
    }
    if (given instanceof BigInteger
        || given instanceof BigDecimal decimal && Math.abs(decimal.scale()) > DIGITS) {
      throw new InvalidValue("must be a number of at most 15 digits, and 6 after the point");
    }
    var plain = given instanceof BigDecimal decimal ? decimal.toPlainString() : text;
    if (!NUMBER.matcher(plain).matches()) {
      throw new InvalidValue("must be a number of at most 15 digits, and 6 after the point");
    }
    if (CardNumbers.in(plain)) {
      throw new InvalidValue("must not hold a payment card number");
    }
    return plain.contains(".") ? new BigDecimal(plain) : (Object) Long.valueOf(plain);
  }

  private static String date(Object given) throws InvalidValue {
    try {
      var day = LocalDate.parse(String.valueOf(given));
      if (PlausibleDate.Check.fits(day)) {
        return day.toString();
      }
    } catch (DateTimeParseException wrong) {
      throw new InvalidValue("must be a day as 2026-01-31");
    }
    throw new InvalidValue(PlausibleDate.Check.FAULT);
  }

  private static String time(Object given) throws InvalidValue {
    try {
      var time = Instant.parse(String.valueOf(given));
      if (PlausibleDate.Check.fits(time)) {
        return time.toString();
      }
    } catch (DateTimeParseException wrong) {
      throw new InvalidValue("must be a time in UTC as 2026-01-31T12:00:00Z");
    }
    throw new InvalidValue(PlausibleDate.Check.FAULT);
  }

  private static Boolean truth(Object given, Object text) throws InvalidValue {
    if (given instanceof Boolean truth) {
      return truth;
    }
    if (given instanceof Field.TextValue && ("true".equals(text) || "false".equals(text))) {
      return Boolean.valueOf((String) text);
    }
    throw new InvalidValue("must be true or false");
  }
}
