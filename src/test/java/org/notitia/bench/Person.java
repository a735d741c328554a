package org.notitia.bench;

import com.github.f4b6a3.uuid.UuidCreator;

/** An invented person; the same number gives the same person. */
record Person(int number) {
  static final String COLUMNS = "Number,Given,Family,Email,Phone,Born,Street,City\n";
  private static final String[] SYLLABLES = {
    "an", "mi", "ka", "lo", "ri", "se", "tu", "va", "no", "ja", "he", "pi", "sa", "ne", "ko", "li",
    "ma", "ta", "el", "ur"
  };

  String given() {
    return name(number * 31L, 2);
  }

  /** Returns one of 8,000 family names. */
  String family() {
    return name(number * 7919L + 17, 3);
  }

  private static String name(long seed, int syllables) {
    var name = new StringBuilder();
    for (var i = 0; i < syllables; i++) {
      name.append(SYLLABLES[(int) (seed % SYLLABLES.length)]);
      seed /= SYLLABLES.length;
    }
    return name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1);
  }

  String name() {
    return given() + " " + family();
  }

  String email() {
    return "p" + number + "@example.org";
  }

  String phone() {
    return "+35840" + (1_000_000 + number);
  }

  String customerNumber() {
    return "B-" + number;
  }

  String row() {
    return String.join(
            ",",
            customerNumber(),
            given(),
            family(),
            email(),
            phone(),
            "1980-02-29",
            number + " Main Street",
            "Turku")
        + "\n";
  }

  String json() {
    return """
        {"givenName": "%s", "familyName": "%s", "username": "%s", "customerNumber": "%s", "birthDate": "1980-02-29",\
         "emails": ["%s"], "phones": ["%s"], "address": {"street": "%d Main Street", "city": "Turku"}}"""
        .formatted(given(), family(), email(), customerNumber(), email(), phone(), number);
  }

  static String newId() {
    return UuidCreator.getTimeOrderedEpochPlus1().toString();
  }
}
