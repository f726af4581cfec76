package humane.reminder.twilio;

import com.twilio.http.HttpMethod;
import com.twilio.twiml.VoiceResponse;
import com.twilio.twiml.voice.Dial;
import com.twilio.twiml.voice.Gather;
import com.twilio.twiml.voice.Hangup;
import com.twilio.twiml.voice.Number;
import com.twilio.twiml.voice.Pause;
import com.twilio.twiml.voice.Recording;
import com.twilio.twiml.voice.Redirect;
import com.twilio.twiml.voice.Say;
import com.twilio.twiml.voice.Start;
import humane.reminder.voice.Documents;
import humane.reminder.voice.Effect;
import humane.reminder.voice.Scene;
import humane.reminder.voice.Script;
import humane.reminder.voice.Then;
import humane.reminder.voice.Turn;
import humane.reminder.wording.WrittenLanguage;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A turn of the conversation as the document that the carrier follows. */
@ApplicationScoped
public class CallTwiml implements Documents {
  private static final int LISTENS_SECONDS = 7;
  private static final int TEAM_RINGS_SECONDS = 25;
  private static final String KEY_THAT_ENDS = "#";

  private final String voice;

  CallTwiml(@ConfigProperty(name = "humane.public-base-url") String publicBaseUrl) {
    this.voice = publicBaseUrl + "/twilio/voice";
  }

  /**
   * Where a document sends the carrier next.
   *
   * @param next this call's next turn
   * @param recordings where it says that a recording is ready
   */
  private record Addresses(String next, String recordings, String teamLine) {}

  @Override
  public String hangUp() {
    return new VoiceResponse.Builder().hangup(new Hangup.Builder().build()).build().toXml();
  }

  @Override
  public String of(Turn turn, Script script, Scene scene, int nextTurn, String teamLine) {
    Addresses addresses =
        new Addresses(voice + "/turns/" + nextTurn, voice + "/recordings", teamLine);
    VoiceResponse.Builder document = new VoiceResponse.Builder();
    List<Say> said =
        turn.lines().stream().map(line -> say(script.said(line, scene), script)).toList();
    // Recording begins only after its notice, which is the first thing said.
    if (turn.effects().contains(new Effect.StartRecording())) {
      document.say(said.getFirst()).start(recording(addresses));
      said = said.subList(1, said.size());
    }
    switch (turn.then()) {
      case Then.Listen listen -> document.gather(gather(listen, said, script, addresses));
      case Then.Wait wait -> {
        said.forEach(document::say);
        document
            .pause(new Pause.Builder().length(1).build())
            .redirect(new Redirect.Builder(addresses.next()).method(HttpMethod.POST).build());
      }
      case Then.Transfer transfer -> {
        said.forEach(document::say);
        document.dial(
            new Dial.Builder()
                .action(addresses.next())
                .method(HttpMethod.POST)
                .timeout(TEAM_RINGS_SECONDS)
                .number(new Number.Builder(addresses.teamLine()).build())
                .build());
      }
      case Then.HangUp hangUp -> {
        said.forEach(document::say);
        document.hangup(new Hangup.Builder().build());
      }
    }
    return document.build().toXml();
  }

  private static Say say(String words, Script script) {
    Say.Language language =
        script.language() == WrittenLanguage.CHINESE_SIMPLIFIED
            ? Say.Language.ZH_CN
            : Say.Language.EN_US;
    return new Say.Builder(words).language(language).build();
  }

  private static Start recording(Addresses addresses) {
    return new Start.Builder()
        .recording(
            new Recording.Builder()
                .recordingStatusCallback(addresses.recordings())
                .recordingStatusCallbackMethod(Recording.RecordingStatusCallbackMethod.POST)
                .recordingStatusCallbackEvents(Recording.Event.COMPLETED)
                .build())
        .build();
  }

  private static Gather gather(
      Then.Listen listen, List<Say> said, Script script, Addresses addresses) {
    Gather.Builder gather =
        new Gather.Builder()
            .inputs(
                listen.words()
                    ? List.of(Gather.Input.DTMF, Gather.Input.SPEECH)
                    : List.of(Gather.Input.DTMF))
            .action(addresses.next())
            .method(HttpMethod.POST)
            .timeout(LISTENS_SECONDS)
            .bargeIn(true)
            .actionOnEmptyResult(true);
    if (listen.keysMax() > 0) gather.numDigits(listen.keysMax());
    else gather.finishOnKey(KEY_THAT_ENDS);
    if (listen.words())
      gather
          .speechTimeout("auto")
          .language(
              script.language() == WrittenLanguage.CHINESE_SIMPLIFIED
                  ? Gather.Language.CMN_HANS_CN
                  : Gather.Language.EN_US);
    said.forEach(gather::say);
    return gather.build();
  }
}
