package org.notitia.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import org.notitia.platform.Call;
import org.notitia.platform.ProblemException;
import org.notitia.platform.Role;
import org.notitia.subject.SubjectDirectory;

/** Of whom nothing is left but that they were here, or whom they became. */
@ApplicationScoped
public class RegisterDirectory implements SubjectDirectory {
  @PersistenceContext EntityManager em;

  @Override
  public ProblemException notFound(String subjectId) {
    var call = Call.current();
    if (call.has(Role.SUBJECT)) {
      return unknown();
    }
    var kept = call.has(Role.PARTNER) ? subjectId : become(subjectId);
    if (!kept.equals(subjectId)) {
      return ProblemException.gone(
          "The data subject with this id was merged into the data subject with the id "
              + kept
              + ".");
    }
    var gone = em.find(RemovedSubject.class, subjectId);
    return gone == null || call.has(Role.PARTNER) && !gone.isRecordedBy(call.caller.name())
        ? unknown()
        : ProblemException.gone("The data of the data subject with this id has been erased.");
  }

  @Override
  public List<String> idsIncludingMerged(String subjectId) {
    var ids = new ArrayList<>(List.of(subjectId));
    for (var i = 0; i < ids.size(); i++) {
      ids.addAll(
          em.createNamedQuery(MergedSubject.GONE_INTO, String.class)
              .setParameter("kept", ids.get(i))
              .getResultList());
    }
    return ids;
  }

  private static ProblemException unknown() {
    return ProblemException.notFound("No data subject has this id.");
  }

  /** Whom the person of that id has become, by one merge or several; else the same id. */
  private String become(String id) {
    return em.createNamedQuery(MergedSubject.OF, MergedSubject.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst()
        .map(one -> become(one.keptId()))
        .orElse(id);
  }
}
