package humane.reminder.console.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import humane.kit.identity.Roles;
import humane.kit.problem.Problem;
import humane.reminder.console.LedgerState;
import humane.reminder.genuine.rest.PageLanguage;
import humane.reminder.ledger.TreeHead;
import humane.reminder.ledger.rest.HeadView;
import humane.reminder.ledger.rest.LedgerExport;
import humane.reminder.ledger.rest.ProofView;
import humane.reminder.ledger.store.Heads;
import humane.reminder.ledger.store.Proofs;
import humane.reminder.wording.WrittenLanguage;
import humane.reminder.wording.store.PageWords;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How far the ledger is sealed, how to check it, and the proof of one entry. */
@Path("/console/ledger")
@RunOnVirtualThread
@RolesAllowed({Roles.AGENT, Roles.COMPLIANCE, Roles.ADMIN})
public class LedgerPage {
  private static final ObjectWriter INDENTED = new ObjectMapper().writerWithDefaultPrettyPrinter();

  private final Heads heads;
  private final Proofs proofs;
  private final LedgerExport export;
  private final PageWords words;
  private final SecurityIdentity caller;

  LedgerPage(
      Heads heads, Proofs proofs, LedgerExport export, PageWords words, SecurityIdentity caller) {
    this.heads = heads;
    this.proofs = proofs;
    this.export = export;
    this.words = words;
    this.caller = caller;
  }

  @CheckedTemplate(basePath = "console")
  static class Pages {
    static native TemplateInstance ledger(
        @Nullable LedgerState state,
        boolean mayExport,
        String lang,
        Map<String, String> t,
        Times times);

    static native TemplateInstance ledgerProof(
        String entryId, @Nullable String proof, String lang, Map<String, String> t);
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  public TemplateInstance show(
      @QueryParam("lang") @Nullable String lang, @Context HttpHeaders headers) {
    WrittenLanguage language = PageLanguage.of(lang, headers);
    return Pages.ledger(
        heads.latest().map(LedgerPage::state).orElse(null),
        caller.hasRole(Roles.COMPLIANCE),
        language.tag(),
        words.of(language, "ledger"),
        new Times());
  }

  /** The same as for bearers of a token, by the console's cookie. */
  @GET
  @Path("/export")
  @Produces("application/x-ndjson")
  @RolesAllowed(Roles.COMPLIANCE)
  public Response export() {
    return export.export(null, null);
  }

  @GET
  @Path("/proofs/{entryId}")
  @Produces(MediaType.TEXT_HTML)
  public TemplateInstance proof(
      @PathParam("entryId") UUID entryId,
      @QueryParam("lang") @Nullable String lang,
      @Context HttpHeaders headers) {
    WrittenLanguage language = PageLanguage.of(lang, headers);
    return Pages.ledgerProof(
        entryId.toString(), proofOf(entryId), language.tag(), words.of(language, "ledger"));
  }

  /** Nothing for an entry that will be sealed within the second. */
  private @Nullable String proofOf(UUID entryId) {
    TreeHead head = heads.latest().orElseThrow(() -> noEntry(entryId));
    return switch (proofs.of(entryId, head)) {
      case Proofs.Answer.Proved proved -> json(ProofView.of(proved.proof()));
      case Proofs.Answer.NotYetSealed waiting -> null;
      case Proofs.Answer.NoSuchEntry none -> throw noEntry(entryId);
    };
  }

  private static Problem noEntry(UUID entryId) {
    return Problem.notFound("ledger entry", entryId.toString());
  }

  private static LedgerState state(TreeHead head) {
    return new LedgerState(head.size(), head.at(), head.keyId(), json(HeadView.of(head)));
  }

  private static String json(Object view) {
    try {
      return INDENTED.writeValueAsString(view);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("A head could not be written", broken);
    }
  }
}
