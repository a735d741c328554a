package org.notitia.consent;

import jakarta.ws.rs.BadRequestException;
import java.util.Arrays;
import org.notitia.notice.Channel;
import org.notitia.platform.ProblemException;

/** A channel, as it stands in a query. */
public record ChannelAsked(Channel channel) {
  /** What JAX-RS reads a parameter of this type by. */
  public static ChannelAsked valueOf(String text) {
    return Arrays.stream(Channel.values())
        .filter(one -> one.name().equals(text))
        .findFirst()
        .map(ChannelAsked::new)
        .orElseThrow(
            () ->
                new BadRequestException(
                    ProblemException.unreadable(
                        "channel", "must be one of " + Arrays.toString(Channel.values()))));
  }

  static Channel value(ChannelAsked asked) {
    return asked == null ? null : asked.channel;
  }
}
