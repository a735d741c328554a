package org.notitia.consent;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.notitia.audit.AuditTrail;
import org.notitia.idempotency.Idempotent;
import org.notitia.notice.Notice;
import org.notitia.notice.Notices;
import org.notitia.platform.Call;
import org.notitia.platform.Ids;
import org.notitia.platform.Outcome;
import org.notitia.platform.Page;
import org.notitia.platform.Role;
import org.notitia.platform.validation.PageCursor;
import org.notitia.subject.SubjectDirectory;
import org.notitia.subject.SubjectSummary;

/**
 * Records and lists the choices of persons. Each method is one transaction, checks the role and
 * writes the audit trail.
 */
@Stateless
public class Choices {
  @PersistenceContext EntityManager em;
  @Inject Notices notices;
  @Inject AuditTrail trail;
  @Inject SubjectDirectory directory;
  @Inject ChoiceWriter writer;

  /**
   * Records a choice of a person; it takes effect at once (P7, P32, P39). A prohibition needs no
   * reason. Only the person can lift it (403); a consent that the person gives with their own
   * account lifts it, too. Refuses a consent to a purpose that is not based on consent and an
   * objection to a purpose that is not based on a legitimate interest (422), and the consent of a
   * person who is too young (403; P19).
   */
  @RolesAllowed({Role.CRM, Role.CLERK, Role.OFFICER, Role.PARTNER, Role.SUBJECT})
  @Idempotent
  public ChoiceView record(@NotNull String subjectId, @NotNull @Valid NewChoice stated) {
    directory.lock(subjectId); // two choices at once follow each other
    var choice = writer.write(subjectId, visible(subjectId).birthDate(), stated);
    done(subjectId, notices.inForce());
    return choice.view(Outcome.CREATED);
  }

  /** All choices of a person, the newest first. */
  @RolesAllowed({Role.CRM, Role.CLERK, Role.OFFICER, Role.PARTNER, Role.SUBJECT})
  public Page<ChoiceView> list(@NotNull String subjectId, int limit, @PageCursor String after) {
    visible(subjectId);
    var read =
        em.createNamedQuery(Choice.OF_SUBJECT, Choice.class)
            .setParameter("subject", subjectId)
            .setParameter("before", after == null ? Ids.BEHIND_ALL : after)
            .setMaxResults(limit + 1)
            .getResultList();
    done(subjectId, notices.inForce());
    return Page.of(read, limit, choice -> choice.view(null), Choice::id);
  }

  /** The present status of a person's choices, by purpose and channel. */
  @RolesAllowed({Role.CRM, Role.CLERK, Role.OFFICER, Role.PARTNER, Role.SUBJECT})
  public List<ChoiceStatusView> standing(@NotNull String subjectId) {
    visible(subjectId);
    var standing =
        em.createNamedQuery(ChoiceStatus.OF_SUBJECT, ChoiceStatus.class)
            .setParameter("subject", subjectId)
            .getResultList();
    done(subjectId, notices.inForce());
    return standing.stream().map(ChoiceStatusView::of).toList();
  }

  /** The data subject, if the caller may see it. */
  private SubjectSummary visible(String subjectId) {
    Call.current().subjectId = subjectId;
    return directory.require(subjectId);
  }

  /**
   * Writes the audit trail. The default purpose is that of the category of choices: to prove them.
   */
  private void done(String subjectId, Notice notice) {
    var call = Call.current();
    if (call.purpose == null) {
      call.purpose =
          notice.categories().stream()
              .filter(category -> category.isChoice())
              .map(category -> category.purposes().get(0))
              .findFirst()
              .orElse(null);
    }
    trail.record(subjectId, null);
  }
}
