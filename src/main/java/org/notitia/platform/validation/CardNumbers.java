package org.notitia.platform.validation;

import java.util.regex.Pattern;
import org.apache.commons.validator.routines.CreditCardValidator;
import org.apache.commons.validator.routines.CreditCardValidator.CreditCardRange;

/**
 * Finds payment card numbers in texts (P24).
 *
 * <p>A sequence of 14 to 19 digits, possibly separated by single blanks, dots or hyphens, is a card
 * number if it is in the range of a card issuer and its check digit is correct. Most phone and
 * customer numbers of sixteen digits are therefore accepted.
 */
public final class CardNumbers {
  /** The ranges of card issuers: lowest and highest prefix, minimum and maximum length. */
  private static final CreditCardValidator ISSUER_RANGES =
      new CreditCardValidator(
          new CreditCardRange[] {
            new CreditCardRange("4", "4", 16, 19), // Visa
            new CreditCardRange("51", "55", 16, 16), // Mastercard
            new CreditCardRange("2221", "2720", 16, 16), // Mastercard
            new CreditCardRange("34", "34", 15, 15), // American Express
            new CreditCardRange("37", "37", 15, 15), // American Express
            new CreditCardRange("300", "305", 14, 14), // Diners Club
            new CreditCardRange("3095", "3095", 14, 14), // Diners Club
            new CreditCardRange("36", "36", 14, 14), // Diners Club
            new CreditCardRange("38", "39", 14, 14), // Diners Club
            new CreditCardRange("6011", "6011", 16, 19), // Discover
            new CreditCardRange("644", "659", 16, 19), // Discover
            new CreditCardRange("3528", "3589", 16, 19), // JCB
            new CreditCardRange("62", "62", 16, 19), // UnionPay
            new CreditCardRange("2200", "2204", 16, 19), // Mir
            new CreditCardRange("5018", "5020", 16, 19), // Maestro
            new CreditCardRange("5038", "5038", 16, 19), // Maestro
            new CreditCardRange("6304", "6304", 16, 19), // Maestro
            new CreditCardRange("6759", "6763", 16, 19), // Maestro
          });

  private static final Pattern DIGITS = Pattern.compile("\\d(?:[\\s.\\p{Pd}\\u00A0]?\\d){13,}");
  private static final int SHORTEST = 14;
  private static final int LONGEST = 19;

  private CardNumbers() {}

  /** Whether the text contains a card number anywhere. */
  public static boolean isIn(String text) {
    if (text.length() < SHORTEST) {
      return false;
    }
    var run = DIGITS.matcher(text);
    while (run.find()) {
      if (containsCardNumber(run.group())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a card number begins at any group of digits: other digits may precede it. */
  private static boolean containsCardNumber(String run) {
    for (var from = 0; from < run.length(); from = nextGroup(run, from)) {
      var digits = run.substring(from).replaceAll("\\D", "");
      for (var length = SHORTEST; length <= Math.min(LONGEST, digits.length()); length++) {
        if (endsGroup(run, from, length) && ISSUER_RANGES.isValid(digits.substring(0, length))) {
          return true;
        }
      }
    }
    return false;
  }

  private static int nextGroup(String run, int from) {
    var at = from;
    while (at < run.length() && Character.isDigit(run.charAt(at))) {
      at++;
    }
    return at + 1;
  }

  /** Whether a number of this many digits from {@code from} ends at the end of a group. */
  private static boolean endsGroup(String run, int from, int digits) {
    var count = 0;
    for (var at = from; at < run.length(); at++) {
      if (Character.isDigit(run.charAt(at)) && ++count == digits) {
        return at + 1 == run.length() || !Character.isDigit(run.charAt(at + 1));
      }
    }
    return false;
  }
}
