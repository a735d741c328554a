package org.notitia.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.notitia.notice.Notices;
import org.notitia.platform.Ids;
import org.notitia.subject.PersonalDataSource;
import org.notitia.subject.PersonalTable;

/**
 * A data subject's record, with what it is found by and the merges into it. After an erasure only
 * the id is left: that there was such a data subject, and into whom others were merged.
 */
@ApplicationScoped
public class SubjectLifecycle implements PersonalDataSource {
  @PersistenceContext EntityManager em;
  @Inject Notices notices;

  @Override
  public String section() {
    return "subject";
  }

  @Override
  public List<PersonalTable> tables() {
    return List.of(
        PersonalTable.of(
            "data_subject",
            "id",
            "version",
            "name",
            "given_name",
            "family_name",
            "username",
            "other_identifier",
            "customer_number",
            "birth_date",
            "gender",
            "language_tag",
            "emails",
            "phones",
            "street",
            "postal_code",
            "city",
            "region",
            "country",
            "business_id",
            "company_name",
            "company_role",
            "relationship_began",
            "relationship_ended",
            "restricted",
            "source",
            "means",
            "field_sources",
            "recorded_at",
            "recorded_by",
            "updated_at",
            "expires_on",
            "clears_on"),
        PersonalTable.of("search_term", "subject_id", "kind", "term"),
        PersonalTable.of("customer_alias", "customer_number", "subject_id"),
        PersonalTable.of("removed_subject", "id", "recorded_by", "removed_at"),
        PersonalTable.of(
            "merged_subject",
            "id",
            "kept_id",
            "merged_id",
            "entries",
            "choices",
            "proposals",
            "merged_at",
            "merged_by"));
  }

  /** The search terms are left out: they repeat the record. */
  @Override
  public Map<String, List<?>> read(String subjectId) {
    return Map.of(
        "record",
        Optional.ofNullable(em.find(DataSubject.class, subjectId)).stream()
            .map(subject -> subject.view(notices.inForce()))
            .toList(),
        "formerCustomerNumbers",
        em.createNamedQuery(CustomerAlias.OF_SUBJECT, String.class)
            .setParameter("subject", subjectId)
            .getResultList(),
        "merges",
        em.createNamedQuery(MergedSubject.INTO, MergedSubject.class)
            .setParameter("kept", subjectId)
            .setParameter("before", Ids.BEHIND_ALL)
            .getResultStream()
            .map(MergedSubject::view)
            .toList());
  }

  @Override
  public void remove(String subjectId) {
    removeTerms(subjectId);
    em.createQuery("delete from CustomerAlias a where a.subjectId = :subject")
        .setParameter("subject", subjectId)
        .executeUpdate();
  }

  @Override
  public int move(String keptId, String mergedId) {
    removeTerms(mergedId);
    return em.createQuery(
            "update CustomerAlias a set a.subjectId = :kept where a.subjectId = :merged")
        .setParameter("kept", keptId)
        .setParameter("merged", mergedId)
        .executeUpdate();
  }

  private void removeTerms(String subjectId) {
    em.createQuery("delete from SearchTerm t where t.subjectId = :subject")
        .setParameter("subject", subjectId)
        .executeUpdate();
  }
}
