package org.notitia.register;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.notitia.platform.Ids;
import org.notitia.platform.Page;
import org.notitia.platform.ProblemException;
import org.notitia.platform.validation.Text;

/**
 * A search as one query, ordered like the index that finds the fewest rows: by a word of the name
 * if one is given, else by id. So no page sorts or counts rows that it does not show.
 *
 * <p>The query has no {@code exists}: EclipseLink writes that as {@code select 1}, for which it
 * binds no parameters on Derby, so that each search would be compiled again.
 */
final class SubjectSearch {
  private static final int MOST_WORDS = 10;
  private static final int LONGEST_WORD = 254;

  /**
   * A person in the order of the search.
   *
   * @param place the word that was found, or the id
   */
  public record Found(DataSubject subject, String place) {
    String cursor() {
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString((place + " " + subject.id()).getBytes(StandardCharsets.UTF_8));
    }
  }

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> values = new LinkedHashMap<>();
  private final int limit;
  private String word;

  SubjectSearch(SubjectCriteria asked, String onlyRecordedBy) {
    this(asked, onlyRecordedBy, null);
  }

  /**
   * Searches by the person's id instead of a customer number that the person had before a merge.
   */
  SubjectSearch(SubjectCriteria asked, String onlyRecordedBy, String id) {
    limit = Page.limit(asked.limit);
    equal("id", id);
    equal("details.customerNumber", id == null ? asked.customerNumber : null);
    equal("details.username", asked.username);
    equal("details.company.businessId", asked.businessId);
    term(SearchTerm.Kind.EMAIL, asked.email == null ? null : SearchTerm.email(asked.email.strip()));
    term(SearchTerm.Kind.PHONE, asked.phone == null ? null : SearchTerm.phone(asked.phone));
    words(asked.name);
    if (values.isEmpty() && word == null) {
      throw ProblemException.invalid(
          "criteria",
          "at least one is required: customerNumber, username, businessId, phone, email or name");
    }
    equal("recordedBy", onlyRecordedBy);
    after(asked.after);
  }

  Page<DataSubject> page(EntityManager em) {
    var where = String.join(" and ", conditions);
    var text =
        word == null
            ? "select new org.notitia.register.SubjectSearch.Found(s, s.id) from DataSubject s where "
                + where
                + " order by s.id"
            : "select new org.notitia.register.SubjectSearch.Found(s, t.term) from SearchTerm t"
                + " join DataSubject s on s.id = t.subjectId where "
                + where
                + " order by t.term, t.subjectId";
    var query = em.createQuery(text, Found.class);
    values.forEach(query::setParameter);
    var found = query.setMaxResults(limit + 1).getResultList();
    return Page.of(found, limit, Found::subject, Found::cursor);
  }

  private void equal(String field, String value) {
    if (value != null) {
      conditions.add("s." + field + " = :" + named(value));
    }
  }

  private void term(SearchTerm.Kind kind, String term) {
    if (term != null) {
      conditions.add(
          "s.id in (select x.subjectId from SearchTerm x where x.kind = :"
              + named(kind)
              + " and x.term = :"
              + named(term)
              + ")");
    }
  }

  /**
   * Searches by the longest word, which the fewest names have. Each other word must be the
   * beginning of some word of the name, too.
   */
  private void words(String name) {
    if (name == null) {
      return;
    }
    var words = new ArrayList<>(SearchTerm.words(name));
    if (words.isEmpty()) {
      throw ProblemException.invalid("name", "must contain a letter or digit");
    }
    if (words.size() > MOST_WORDS) {
      throw ProblemException.invalid("name", "must have at most " + MOST_WORDS + " words");
    }
    words.sort(Comparator.comparingInt(String::length).reversed());
    word = words.remove(0);
    values.put("kind", SearchTerm.Kind.NAME);
    values.put("word", word);
    values.put("wordEnd", end(word));
    conditions.add("t.kind = :kind and t.term >= :word and t.term < :wordEnd");
    // if several words of one name match, the first
    conditions.add(
        "t.term = (select min(u.term) from SearchTerm u where u.subjectId = t.subjectId and u.kind = :kind and u.term >= :word)");
    if (!words.isEmpty()) {
      values.put("others", EnumSet.complementOf(EnumSet.of(SearchTerm.Kind.NAME)));
    }
    for (var other : words) {
      // not "kind = NAME", for which Derby would read every name with this beginning
      conditions.add(
          "t.subjectId in (select x.subjectId from SearchTerm x where x.subjectId = t.subjectId and x.kind not in :others and x.term >= :"
              + named(other)
              + " and x.term < :"
              + named(end(other))
              + ")");
    }
  }

  private void after(String after) {
    if (after == null) {
      return;
    }
    var place = read(after);
    if (word == null) {
      conditions.add("s.id > :" + named(place[1]));
    } else {
      conditions.add("t.term >= :" + named(place[0]));
      conditions.add(
          "(t.term > :" + named(place[0]) + " or t.subjectId > :" + named(place[1]) + ")");
    }
  }

  private static String[] read(String after) {
    try {
      var text = new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8);
      var place = text.split(" ", -1);
      if (place.length == 2
          && Text.Check.violation(place[0], LONGEST_WORD) == null
          && Ids.is(place[1])) {
        return place;
      }
    } catch (IllegalArgumentException garbled) {
      throw unknownPlace();
    }
    throw unknownPlace();
  }

  private static ProblemException unknownPlace() {
    return ProblemException.invalid("after", "must be the value of next from an earlier response");
  }

  /** A term that sorts after every word with this beginning. */
  private static String end(String word) {
    return word + '\uFFFF';
  }

  private String named(Object value) {
    var name = "p" + values.size();
    values.put(name, value);
    return name;
  }
}
