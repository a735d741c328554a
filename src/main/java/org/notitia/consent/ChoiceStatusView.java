package org.notitia.consent;

import java.time.Instant;
import org.notitia.notice.Channel;

/**
 * The present status of a person's choices about a purpose and channel.
 *
 * @param purpose absent: all direct marketing
 * @param channel absent: all channels
 * @param consentedSince absent if there is no consent
 * @param prohibitedSince absent if nothing is forbidden
 * @param objectedSince absent if there is no objection
 */
public record ChoiceStatusView(
    String purpose,
    Channel channel,
    Instant consentedSince,
    Instant prohibitedSince,
    Instant objectedSince) {
  static ChoiceStatusView of(ChoiceStatus standing) {
    var moments = standing.moments();
    return new ChoiceStatusView(
        standing.purpose().equals(ChoiceStatus.ALL) ? null : standing.purpose(),
        standing.channel().equals(ChoiceStatus.ALL) ? null : Channel.valueOf(standing.channel()),
        moments.consents() ? Instant.ofEpochMilli(moments.consent()) : null,
        moments.prohibits() ? Instant.ofEpochMilli(moments.prohibition()) : null,
        moments.objects() ? Instant.ofEpochMilli(moments.objection()) : null);
  }
}
