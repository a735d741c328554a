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
 * A field of a category: the name and type of a value.
 *
 * @param starred whether the value is required for a contract (P10)
 * @param required whether every entry must have the value
 * @param longest the maximum length of a text, in UTF-16 characters
 * @param special whether the value belongs to a special category of data (GDPR art. 9)
 * @param anonymous whether the value does not identify anybody; anonymisation at the end of the
 *     retention period keeps it (P26)
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

  /** The types of values. */
  public enum Type {
    TEXT,
    NUMBER,
    DATE,
    TIME,
    YES_NO,
    SECRET
  }

  /**
   * A value from a format that has only text, such as XML or CSV.
   *
   * @param text the text; null if the value was given twice
   */
  public record TextValue(String text) {}

  /** A value is not valid for its field. The message never contains the value. */
  static final class InvalidValue extends Exception {
    private static final long serialVersionUID = 1L;

    InvalidValue(String message) {
      super(message);
    }
  }

  /**
   * Whether a data subject without this value is only a contact, not a customer. A secret does not
   * count: it is stored with the account, not with the data subject.
   */
  @JsonIgnore
  public boolean isRequiredOfCustomers() {
    return starred && type != Type.SECRET;
  }

  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,6})?");
  private static final int MAX_DIGITS = 15;
  private static final String NUMBER_SHAPE =
      "must be a number with at most 15 digits before and 6 digits after the decimal point";

  /**
   * The path of a value in a request; a name that is not plain is left out, so it is not echoed.
   */
  static String violationPath(String name) {
    return PlainName.matches(name) ? "values." + name : "values";
  }

  /**
   * Converts a value to the type of the field.
   *
   * @return a {@code String}, {@code Long}, {@code BigDecimal} or {@code Boolean}; dates and times
   *     are ISO 8601 strings
   * @throws InvalidValue if the value is not valid for this field
   */
  Object parse(Object value) throws InvalidValue {
    if (value instanceof TextValue duplicate && duplicate.text() == null) {
      throw new InvalidValue("is given twice");
    }
    var text = value instanceof TextValue wrapped ? wrapped.text().strip() : value;
    return switch (type) {
      case TEXT -> text(text);
      case NUMBER -> number(value, String.valueOf(text));
      case DATE -> date(text);
      case TIME -> time(text);
      case YES_NO -> yesNo(value, text);
      case SECRET -> throw new InvalidValue("is secret and is never stored");
    };
  }

  private String text(Object value) throws InvalidValue {
    if (!(value instanceof String text)) {
      throw new InvalidValue("must be a text");
    }
    var violation = Text.Check.violation(text, longest);
    if (violation != null) {
      throw new InvalidValue(violation);
    }
    return text;
  }

  private Object number(Object value, String text) throws InvalidValue {
    if (!(value instanceof Number || value instanceof TextValue) || value instanceof Double) {
      throw new InvalidValue("must be a number");
    }
    if (value instanceof BigInteger
        || value instanceof BigDecimal decimal && Math.abs(decimal.scale()) > MAX_DIGITS) {
      throw new InvalidValue(NUMBER_SHAPE);
    }
    var plain = value instanceof BigDecimal decimal ? decimal.toPlainString() : text;
    if (!NUMBER.matcher(plain).matches()) {
      throw new InvalidValue(NUMBER_SHAPE);
    }
    if (CardNumbers.isIn(plain)) {
      throw new InvalidValue("must not contain a payment card number");
    }
    return plain.contains(".") ? new BigDecimal(plain) : (Object) Long.valueOf(plain);
  }

  private static String date(Object value) throws InvalidValue {
    try {
      var day = LocalDate.parse(String.valueOf(value));
      if (PlausibleDate.Check.isPlausible(day)) {
        return day.toString();
      }
    } catch (DateTimeParseException wrong) {
      throw new InvalidValue("must be a date such as 2026-01-31");
    }
    throw new InvalidValue(PlausibleDate.Check.MESSAGE);
  }

  private static String time(Object value) throws InvalidValue {
    try {
      var time = Instant.parse(String.valueOf(value));
      if (PlausibleDate.Check.isPlausible(time)) {
        return time.toString();
      }
    } catch (DateTimeParseException wrong) {
      throw new InvalidValue("must be an instant in UTC such as 2026-01-31T12:00:00Z");
    }
    throw new InvalidValue(PlausibleDate.Check.MESSAGE);
  }

  private static Boolean yesNo(Object value, Object text) throws InvalidValue {
    if (value instanceof Boolean bool) {
      return bool;
    }
    if (value instanceof Field.TextValue && ("true".equals(text) || "false".equals(text))) {
      return Boolean.valueOf((String) text);
    }
    throw new InvalidValue("must be true or false");
  }
}
