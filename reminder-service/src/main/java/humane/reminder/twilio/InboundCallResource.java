package humane.reminder.twilio;

import com.twilio.twiml.VoiceResponse;
import com.twilio.twiml.voice.Hangup;
import com.twilio.twiml.voice.Say;
import humane.reminder.lender.LenderFacts;
import humane.reminder.lender.store.KnownLender;
import humane.reminder.wording.WrittenLanguage;
import humane.reminder.wording.store.PageWords;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Somebody rings our sender: a courteous sentence in each language about who we are and where a
 * person answers.
 */
@Path("/twilio/voice")
public class InboundCallResource {
  private final SignatureCheck signatures;
  private final KnownLender lender;
  private final PageWords words;

  InboundCallResource(SignatureCheck signatures, KnownLender lender, PageWords words) {
    this.signatures = signatures;
    this.lender = lender;
    this.words = words;
  }

  @POST
  @Consumes(MediaType.WILDCARD)
  @Produces(MediaType.TEXT_XML)
  @RunOnVirtualThread
  public String answer(
      byte[] body,
      @HeaderParam("X-Twilio-Signature") @Nullable String signature,
      @Context HttpServerRequest request) {
    signatures.signedForm(request, body, signature);
    LenderFacts facts = lender.facts();
    VoiceResponse.Builder talk = new VoiceResponse.Builder();
    for (WrittenLanguage language : WrittenLanguage.values()) talk.say(sentence(facts, language));
    return talk.hangup(new Hangup.Builder().build()).build().toXml();
  }

  private Say sentence(LenderFacts facts, WrittenLanguage language) {
    String sentence =
        Objects.requireNonNull(words.of(language, "spoken").get("reachUs"))
            .replace("{brand}", facts.brand(language.tag()))
            .replace("{hotline}", facts.hotline());
    Say.Language spoken =
        switch (language) {
          case CHINESE_SIMPLIFIED -> Say.Language.ZH_CN;
          case ENGLISH -> Say.Language.EN_US;
        };
    return new Say.Builder(sentence).language(spoken).build();
  }
}
