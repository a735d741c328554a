package org.notitia.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.lang3.StringUtils;
import org.notitia.register.details.SubjectDetails;

/**
 * A term that finds a person. It is normalised: a text without case and accents, a phone number as
 * its digits.
 */
@Entity
@Table(name = "search_term")
@IdClass(SearchTerm.Key.class)
class SearchTerm {
  private static final int LONGEST = 200;

  /** The field that the term comes from. */
  enum Kind {
    NAME {
      @Override
      Set<String> terms(SubjectDetails subject) {
        return words(subject.name);
      }
    },
    EMAIL {
      @Override
      Set<String> terms(SubjectDetails subject) {
        return folded(subject.emails, SearchTerm::email);
      }
    },
    PHONE {
      @Override
      Set<String> terms(SubjectDetails subject) {
        return folded(subject.phones, SearchTerm::phone);
      }
    };

    abstract Set<String> terms(SubjectDetails subject);
  }

  @Id
  @Column(name = "subject_id")
  private String subjectId;

  @Id
  @Enumerated(EnumType.STRING)
  private Kind kind;

  @Id private String term;

  protected SearchTerm() {} // for JPA

  SearchTerm(String subjectId, Kind kind, String term) {
    this.subjectId = subjectId;
    this.kind = kind;
    this.term = term;
  }

  /** The words of a name: {@code Muñoz-Łuk} has {@code munoz} and {@code luk}. */
  static Set<String> words(String name) {
    var words = new TreeSet<String>();
    if (name != null) {
      var plain = StringUtils.stripAccents(name.toUpperCase(Locale.ROOT)).toLowerCase(Locale.ROOT);
      for (var word : plain.split("[^\\p{L}\\p{N}]+")) {
        if (!word.isEmpty()) {
          words.add(word.substring(0, Math.min(LONGEST, word.length())));
        }
      }
    }
    return words;
  }

  static String email(String email) {
    return Normalizer.normalize(email, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  /** The digits; {@code 00} and {@code +} before a country code mean the same. */
  static String phone(String phone) {
    return phone.replaceAll("\\D", "").replaceFirst("^00", "");
  }

  private static Set<String> folded(
      Collection<String> values, java.util.function.UnaryOperator<String> fold) {
    var terms = new TreeSet<String>();
    for (var value : values == null ? List.<String>of() : values) {
      terms.add(fold.apply(value));
    }
    return terms;
  }

  /** The person, the kind and the term. */
  static class Key implements Serializable {
    private static final long serialVersionUID = 1L;
    private String subjectId;
    private Kind kind;
    private String term;

    protected Key() {} // for JPA

    Key(String subjectId, Kind kind, String term) {
      this.subjectId = subjectId;
      this.kind = kind;
      this.term = term;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && Objects.equals(subjectId, key.subjectId)
          && kind == key.kind
          && Objects.equals(term, key.term);
    }

    @Override
    public int hashCode() {
      return Objects.hash(subjectId, kind, term);
    }
  }
}
