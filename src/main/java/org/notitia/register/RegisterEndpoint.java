package org.notitia.register;

import com.sun.xml.ws.developer.SchemaValidation;
import jakarta.ejb.EJB;
import jakarta.jws.WebParam;
import jakarta.jws.WebResult;
import jakarta.jws.WebService;
import jakarta.xml.bind.annotation.XmlElement;
import org.notitia.notice.Channel;
import org.notitia.permission.PermissionView;
import org.notitia.permission.Permissions;
import org.notitia.platform.Page;
import org.notitia.platform.XmlNamespaces;
import org.notitia.platform.soap.ProblemFault;
import org.notitia.platform.soap.SchemaErrorHandler;
import org.notitia.platform.soap.SoapEndpoint;
import org.notitia.platform.soap.WsdlDocumentation;
import org.notitia.platform.web.SubjectId;

/** Persons and entries over SOAP. */
@WsdlDocumentation(
    "The personal data register: persons and the entries about them, by the rules of the privacy notice, which is at"
        + " /api/v1/notice. Log in by HTTP Basic, or with a token of POST /api/v1/tokens. Times are in UTC. Every"
        + " operation may answer with the fault problem: its status is as over REST (400 unreadable, 401 no login, 403"
        + " not allowed or against a rule that type names, 404 unknown, 409 clash, 410 removed, 412 no longer at that version, 422"
        + " values refused, each named in errors), and retryable says whether to send the same again.")
@WebService(
    name = "Register",
    serviceName = "RegisterService",
    portName = "RegisterPort",
    targetNamespace = XmlNamespaces.REGISTER)
@SchemaValidation(outbound = false, handler = SchemaErrorHandler.class)
@SoapEndpoint
public class RegisterEndpoint {
  @EJB DataSubjects subjects;
  @EJB Entries entries;
  @EJB Permissions permissions;

  @WsdlDocumentation(
      "Takes a person in. A name is needed, or given and family name; the customer number must be free (409). Without name"
          + " and username the person is a contact and no customer. Roles: crm, clerk, officer, partner.")
  @WebResult(name = "subject", targetNamespace = XmlNamespaces.REGISTER)
  @XmlElement(required = true)
  public SubjectView registerSubject(
      @WebParam(name = "subject", targetNamespace = XmlNamespaces.REGISTER)
          @XmlElement(required = true)
          NewSubject subject)
      throws ProblemFault {
    return subjects.register(subject);
  }

  @WsdlDocumentation(
      "Finds persons by all the criteria given, one at least: customer number, username, business id and phone exactly,"
          + " e-mail without regard to case, name by beginnings of its words without regard to case or accents. A page has"
          + " 100 persons, or limit (1 to 500); send its next as after to read on. A partner finds those it registered."
          + " Roles: crm, clerk, officer, partner.")
  @WebResult(name = "page", targetNamespace = XmlNamespaces.REGISTER)
  @XmlElement(required = true)
  public SubjectPage findSubjects(
      @WebParam(name = "criteria", targetNamespace = XmlNamespaces.REGISTER)
          @XmlElement(required = true)
          SubjectCriteria criteria)
      throws ProblemFault {
    return SubjectPage.of(subjects.search(criteria));
  }

  @WsdlDocumentation("Reads one person. Roles: crm, clerk, officer; partner and subject their own.")
  @WebResult(name = "subject", targetNamespace = XmlNamespaces.REGISTER)
  @XmlElement(required = true)
  public SubjectView getSubject(
      @WebParam(name = "id", targetNamespace = XmlNamespaces.REGISTER)
          @XmlElement(required = true)
          @SubjectId
          String id)
      throws ProblemFault {
    return subjects.find(id);
  }

  @WsdlDocumentation(
      "Puts the person as sent in the place of the person as known: what is not sent is removed. Refused (412) if the person"
          + " is no longer at the version given. Values that the person gave are not overwritten by an automated source of"
          + " lesser standing: the answer's proposals names them. Roles: crm, clerk, officer, partner.")
  @WebResult(name = "subject", targetNamespace = XmlNamespaces.REGISTER)
  @XmlElement(required = true)
  public SubjectView updateSubject(
      @WebParam(name = "id", targetNamespace = XmlNamespaces.REGISTER)
          @XmlElement(required = true)
          @SubjectId
          String id,
      @WebParam(name = "version", targetNamespace = XmlNamespaces.REGISTER) long version,
      @WebParam(name = "subject", targetNamespace = XmlNamespaces.REGISTER)
          @XmlElement(required = true)
          NewSubject subject)
      throws ProblemFault {
    return subjects.replace(id, version, subject);
  }

  @WsdlDocumentation(
      "Records an entry about a person, with the values that its category declares in the notice, each as text. An entry of"
          + " the same category and reference is brought to what is sent instead of doubled: outcome says which. Refused"
          + " (403) with the rule named: a contract category for a contact, a service category without the person's own"
          + " account. Roles: crm, clerk, officer, partner.")
  @WebResult(name = "entry", targetNamespace = XmlNamespaces.REGISTER)
  @XmlElement(required = true)
  public EntryView recordEntry(
      @WebParam(name = "subjectId", targetNamespace = XmlNamespaces.REGISTER)
          @XmlElement(required = true)
          @SubjectId
          String subjectId,
      @WebParam(name = "entry", targetNamespace = XmlNamespaces.REGISTER)
          @XmlElement(required = true)
          NewEntry entry)
      throws ProblemFault {
    return entries.record(subjectId, entry);
  }

  @WsdlDocumentation(
      "Lists the entries about a person, of one category or all, the oldest first. A page has 100, or limit (1 to 500); send"
          + " its next as after to read on. Roles: crm, clerk, officer; partner and subject their own.")
  @WebResult(name = "page", targetNamespace = XmlNamespaces.REGISTER)
  @XmlElement(required = true)
  public EntryPage listEntries(
      @WebParam(name = "subjectId", targetNamespace = XmlNamespaces.REGISTER)
          @XmlElement(required = true)
          @SubjectId
          String subjectId,
      @WebParam(name = "category", targetNamespace = XmlNamespaces.REGISTER) String category,
      @WebParam(name = "limit", targetNamespace = XmlNamespaces.REGISTER) Integer limit,
      @WebParam(name = "after", targetNamespace = XmlNamespaces.REGISTER) String after)
      throws ProblemFault {
    return EntryPage.of(entries.list(subjectId, category, Page.limit(limit), after));
  }

  @WsdlDocumentation(
      "Decides whether a person's data may be used for a purpose of the notice, and the person reached by the channel: yes or"
          + " no, and in against every rule that says no (restricted, prohibited, objecting, no-consent, under-age,"
          + " unknown-age, no-channel, no-address). A purpose that reaches persons needs the channel (422). Ask before each"
          + " use: an answer is good for its moment. Roles: crm, clerk, officer; partner and subject their own.")
  @WebResult(name = "permission", targetNamespace = XmlNamespaces.REGISTER)
  @XmlElement(required = true)
  public PermissionView checkPermission(
      @WebParam(name = "subjectId", targetNamespace = XmlNamespaces.REGISTER)
          @XmlElement(required = true)
          @SubjectId
          String subjectId,
      @WebParam(name = "purpose", targetNamespace = XmlNamespaces.REGISTER)
          @XmlElement(required = true)
          String purpose,
      @WebParam(name = "channel", targetNamespace = XmlNamespaces.REGISTER) Channel channel)
      throws ProblemFault {
    return permissions.decide(subjectId, purpose, channel);
  }
}
