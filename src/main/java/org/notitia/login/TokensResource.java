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

/** REST resource that issues tokens and names the current account. */
@Path("")
@Produces("application/json")
@ApplicationScoped
public class TokensResource {
  @Inject Tokens tokens;

  /**
   * The caller; answered without a database query.
   *
   * @param name the name of the account
   * @param roles the roles of the account
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
          "basic-login",
          "Tokens are issued for a name and password; a token cannot be exchanged for another.");
    }
    return tokens.issue();
  }
}
