package humane.reminder.contactpolicy.rest;

import com.fasterxml.jackson.databind.JsonNode;
import humane.kit.identity.Roles;
import humane.reminder.contactpolicy.ContactDecision;
import humane.reminder.contactpolicy.ContactPolicy;
import humane.reminder.contactpolicy.TermsOnDate;
import humane.reminder.contactpolicy.packs.Packs;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /contact-decisions/preview}: would this contact be cleared, and if not, why, and
 * when?
 */
@Path("/contact-decisions/preview")
public class ContactDecisionPreview {
  private static final String EXAMPLE =
      """
      { "channel": "SMS", "purpose": "PAYMENT_REMINDER", "at": "2026-11-23T22:00:00+08:00",
        "jurisdictions": ["CN"], "timeZones": ["Asia/Shanghai"],
        "contactPoint": { "id": "P-1", "ownership": "VERIFIED" } }
      """;

  private final ContactPolicy policy;
  private final Packs packs;

  @Inject
  ContactDecisionPreview(ContactPolicy policy, Packs packs) {
    this.policy = policy;
    this.packs = packs;
  }

  @POST
  @RequestBody(
      required = true,
      description =
          "The contact, the person's situation, and the moment; fields that are not agreed are refused.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema =
                  @Schema(
                      type = SchemaType.OBJECT,
                      requiredProperties = {
                        "channel",
                        "purpose",
                        "at",
                        "jurisdictions",
                        "timeZones",
                        "contactPoint"
                      }),
              examples = @ExampleObject(name = "A text at ten in the evening", value = EXAMPLE)))
  @RunOnVirtualThread
  @RolesAllowed({Roles.AGENT, Roles.COMPLIANCE, Roles.ADMIN, Roles.SERVICE})
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public PreviewAnswer preview(@Nullable JsonNode body, @Context HttpHeaders headers) {
    PreviewQuestion question = PreviewReader.read(body);
    TermsOnDate terms =
        packs.termsOn(question.jurisdictions(), question.at(), question.withHouse());
    ContactDecision decision =
        policy.decide(question.proposal(), question.situation(), terms, question.at());
    List<ZoneId> zones = question.situation().timeZones();
    ZoneId zone = zones.isEmpty() ? ZoneOffset.UTC : zones.getFirst();
    TermsOnDate thatDay = terms.on(question.at().atZone(zone).toLocalDate());
    return PreviewAnswer.of(decision, thatDay.packs(), zone, languageOf(headers));
  }

  private static String languageOf(HttpHeaders headers) {
    List<Locale> wanted = headers.getAcceptableLanguages();
    return wanted.isEmpty() ? "en" : wanted.getFirst().toLanguageTag();
  }
}
