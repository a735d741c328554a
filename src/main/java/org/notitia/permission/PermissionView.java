package org.notitia.permission;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlSchemaType;
import jakarta.xml.bind.annotation.XmlType;
import java.time.Instant;
import java.util.List;
import org.notitia.consent.PermissionRule;
import org.notitia.notice.Channel;

/** Whether a person's data may be used for a purpose, over REST or SOAP. */
@XmlType(
    name = "Permission",
    propOrder = {"allowed", "against", "purpose", "channel", "noticeVersion", "decidedAt"})
public class PermissionView {
  public boolean allowed;

  /** The rules that forbid the use; empty if it is allowed. */
  @XmlElement public List<PermissionRule> against;

  @XmlElement(required = true)
  public String purpose;

  public Channel channel;

  /** The version of the notice on which the decision is based. */
  public long noticeVersion;

  @XmlElement(required = true)
  @XmlSchemaType(name = "dateTime")
  public Instant decidedAt;
}
