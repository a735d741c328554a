package org.notitia.register.soap;

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
import org.notitia.register.DataSubjects;
import org.notitia.register.Entries;
import org.notitia.register.EntryView;
import org.notitia.register.NewEntry;
import org.notitia.register.NewSubject;
import org.notitia.register.SubjectCriteria;
import org.notitia.register.SubjectView;

/** The SOAP endpoint for data subjects, their entries and the permission check. */
@WsdlDocumentation(
    "Personal data register: data subjects and their entries, under the rules of the privacy notice "
        + "(/api/v1/notice). Log in with HTTP Basic, or with a token from POST /api/v1/tokens. Times are in UTC. Every "
        + "operation may return the fault problem. Its status is the same as over REST: 400 unreadable request, 401 "
        + "not authenticated, 403 not allowed, or forbidden by the rule that type names, 404 not found, 409 conflict, "
        + "410 removed or merged, 412 outdated version, 422 invalid values, listed in errors. retryable says whether "
        + "to send the same request again.")
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
      "Registers a data subject. The name, or given and family name, is required; the customer number must not be "
          + "in use (409). Without name or username the data subject is a contact, not a customer. Roles: crm, clerk, "
          + "officer, partner.")
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
      "Searches data subjects that match all given criteria (at least one): customer number, username, business id "
          + "and phone exactly; e-mail case-insensitively; name by word beginnings, ignoring case and accents. A page "
          + "has 100 data subjects, or limit (1 to 500); pass next as after to get the next page. A partner finds only "
          + "those it registered. Roles: crm, clerk, officer, partner.")
  @WebResult(name = "page", targetNamespace = XmlNamespaces.REGISTER)
  @XmlElement(required = true)
  public SubjectPage findSubjects(
      @WebParam(name = "criteria", targetNamespace = XmlNamespaces.REGISTER)
          @XmlElement(required = true)
          SubjectCriteria criteria)
      throws ProblemFault {
    return SubjectPage.of(subjects.search(criteria));
  }

  @WsdlDocumentation(
      "Reads one data subject. Roles: crm, clerk, officer; partner and subject only their own.")
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
      "Replaces the details of a data subject: fields that are not sent are removed. Fails with 412 if the version "
          + "is not the current one. An automated source of lower rank never overwrites a value that the data subject "
          + "gave: proposals lists such fields. Roles: crm, clerk, officer, partner.")
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
      "Records an entry about a data subject. Values are those that the category declares in the notice, each as "
          + "text. An entry with the same category and reference is updated, not duplicated; outcome says what was done. "
          + "Fails with 403, and type names the rule: a contract category for a contact; a service category for a data "
          + "subject without an own account. Roles: crm, clerk, officer, partner.")
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
      "Lists the entries about a data subject, of one category or all, oldest first. A page has 100 entries, or "
          + "limit (1 to 500); pass next as after to get the next page. Roles: crm, clerk, officer; partner and subject "
          + "only their own.")
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
      "Checks whether the data of a data subject may be used for a purpose of the notice, and whether the data "
          + "subject may be contacted by the channel. against lists every rule that forbids it (restricted, prohibited, "
          + "objecting, no-consent, under-age, unknown-age, no-channel, no-address). A purpose with channels requires "
          + "the channel (422). Check before each use: the answer is valid only at that moment. Roles: crm, clerk, "
          + "officer; partner and subject only their own.")
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
