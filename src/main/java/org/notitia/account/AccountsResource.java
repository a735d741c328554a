package org.notitia.account;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.notitia.platform.Page;
import org.notitia.platform.rest.Creates;
import org.notitia.platform.rest.IfMatch;

/** REST resource for accounts. */
@Path("accounts")
@Consumes("application/json")
@Produces("application/json")
@ApplicationScoped
public class AccountsResource {
  @EJB Accounts accounts;

  @POST
  @Creates("accounts")
  public AccountView createAccount(NewAccount asked) {
    return accounts.create(asked);
  }

  @GET
  public Page<AccountView> listAccounts(
      @QueryParam("limit") Integer limit, @QueryParam("after") String after) {
    return accounts.list(Page.limit(limit), after);
  }

  @GET
  @Path("{id}")
  public AccountView getAccount(@PathParam("id") String id) {
    return accounts.find(id);
  }

  @PATCH
  @Path("{id}")
  @Consumes("application/merge-patch+json")
  public AccountView updateAccount(
      @PathParam("id") String id, @HeaderParam("If-Match") IfMatch ifMatch, ObjectNode patch) {
    return accounts.change(id, IfMatch.required(ifMatch), patch);
  }

  @PUT
  @Path("{id}/password")
  public void setPassword(@PathParam("id") String id, NewPassword asked) {
    accounts.setPassword(id, asked);
  }

  @PUT
  @Path("own/password")
  public void changeOwnPassword(NewPassword asked) {
    accounts.changeOwnPassword(asked);
  }
}
