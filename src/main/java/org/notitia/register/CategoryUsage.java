package org.notitia.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import org.notitia.notice.Category;
import org.notitia.notice.Field;
import org.notitia.register.details.SubjectDetails;

/** Whether the register holds data of a category, which a change of the notice must respect. */
@ApplicationScoped
public class CategoryUsage {
  @PersistenceContext EntityManager em;

  public boolean has(Category category) {
    return switch (category.keptIn()) {
      case SUBJECT -> any(em.createQuery("select s.id from DataSubject s", String.class));
      case ENTRY ->
          any(
              em.createQuery("select e.id from Entry e where e.category = :category", String.class)
                  .setParameter("category", category.code()));
      case CHOICE -> true; // must be kept as long as proof can be required
    };
  }

  private static boolean any(TypedQuery<String> query) {
    return !query.setMaxResults(1).getResultList().isEmpty();
  }

  /** Whether the person's record can store the field; a secret is stored in the account. */
  public static boolean hasPlace(Field field) {
    return field.type() == Field.Type.SECRET || SubjectDetails.FIELDS.contains(field.name());
  }
}
