package org.notitia.platform.rest;

import jakarta.ws.rs.BadRequestException;
import org.notitia.platform.Page;
import org.notitia.platform.ProblemException;

/** How many items a page shall have, as it stands in a query. */
public record PageLimit(int items) {
  public static PageLimit valueOf(String text) {
    try {
      return new PageLimit(Page.limit(Integer.valueOf(text)));
    } catch (NumberFormatException wrong) {
      throw new BadRequestException(
          ProblemException.unreadable("limit", "must be a number from 1 to " + Page.LARGEST));
    } catch (ProblemException outside) {
      throw new BadRequestException(outside);
    }
  }

  public static int value(PageLimit asked) {
    return asked == null ? Page.USUAL : asked.items;
  }
}
