package org.notitia.subject;

import java.util.List;
import java.util.Map;

/**
 * What a feature keeps about data subjects: which tables, how to read, remove and merge them.
 *
 * <p>A feature that stores anything about data subjects has one CDI bean of this type, named {@code
 * …Lifecycle}. Erasure and merging call all of them; a test compares {@link #tables} with the
 * database, so that no table is forgotten.
 */
public interface PersonalDataSource {
  /** The name of the section in a package of all data about a person: {@code consent}. */
  String section();

  /** The tables this feature claims. Needs no injected bean. */
  List<PersonalTable> tables();

  /** Everything kept about the data subject, by the name of its list: {@code choices}. */
  Map<String, List<?>> read(String subjectId);

  /**
   * Removes everything that may not be kept once the data subject is erased, in the transaction of
   * the erasure; the register deletes the data subject's own row afterwards.
   */
  void remove(String subjectId);

  /**
   * Makes the data of the merged data subject data of the kept one, in the transaction of the
   * merge; the register deletes the merged one's own row afterwards.
   *
   * @return how many rows were moved
   */
  int move(String keptId, String mergedId);
}
