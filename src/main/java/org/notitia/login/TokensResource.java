package org.notitia.login;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.SortedSet;
import java.util.TreeSet;
import org.notitia.platform.Call;
import org.notitia.platform.ProblemException;

/** Who one is, and a token to say so, over REST. */
@Path("")
@Produces("application/json")
@ApplicationScoped
public class TokensResource {
  @Inject Tokens tokens;

  /**
   * The caller, told without a look at the database.
   *
   * @param name the account's name
   * @param roles what it may act as
   */
  public record CurrentAccount(String name, SortedSet<String> roles) {}

  @GET
  @Path("whoami")
  public CurrentAccount getCurrentAccount() {
    var caller = Call.current().caller;
    return new CurrentAccount(caller.name(), new TreeSet<>(caller.roles()));
  }

  @POST
  @Path("tokens")
  public TokenView issueToken(@HeaderParam("Authorization") String login) {
    if (!login.regionMatches(true, 0, "Basic ", 0, 6)) {
      throw ProblemException.forbidden(
          "basic-login", "Only a name and password get a token, not a token.");
    }
    return tokens.issue();
  }
}
