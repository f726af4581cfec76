package humane.reminder.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import humane.reminder.voice.AccountWords;
import humane.reminder.voice.Line;
import humane.reminder.voice.OpenWords;
import humane.reminder.voice.Scenes;
import humane.reminder.voice.Script;
import humane.reminder.voice.SpokenWalks;
import humane.reminder.voice.Turn;
import humane.reminder.voice.store.PromptFiles;
import humane.reminder.wording.WrittenLanguage;
import humane.reminder.wording.store.WordingFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every document the bot can send, to the letter. */
class CallTwimlTest {
  private static final CallTwiml TWIML = new CallTwiml("https://humane.example");

  /** What differs on purpose stands in the folder of the build, to be read and taken over. */
  @ParameterizedTest
  @EnumSource(WrittenLanguage.class)
  void everyDocumentIsAsItWasAgreed(WrittenLanguage language) throws IOException {
    String file = "documents." + language.tag() + ".txt";
    String documents = documents(language);
    Files.writeString(Path.of("target", file), documents);
    try (InputStream agreed = CallTwimlTest.class.getResourceAsStream("/voice/" + file)) {
      assertThat(documents)
          .isEqualTo(
              new String(
                  Objects.requireNonNull(agreed, file).readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @ParameterizedTest
  @EnumSource(WrittenLanguage.class)
  void theCarrierKnowsEveryWordOfIt(WrittenLanguage language) throws Exception {
    TwimlVocabulary vocabulary = new TwimlVocabulary();
    for (SpokenWalks.Walk walk : SpokenWalks.all().values())
      for (Turn turn : walk.turns())
        assertThat(vocabulary.faults(document(turn, language))).isEmpty();
  }

  @Test
  void aWordTheCarrierDoesNotKnowWouldBeNoticed() throws Exception {
    assertThat(
            new TwimlVocabulary()
                .faults(
                    "<Response><Gather input=\"thoughts\" mood=\"good\"><Hangup/></Gather></Response>"))
        .containsExactly(
            "input of Gather cannot be thoughts",
            "Gather has no mood",
            "Hangup cannot stand in Gather");
  }

  @Test
  void theDocumentsSayEverythingThereIsToSay() {
    TreeSet<Enum<?>> unsaid = new TreeSet<>((a, b) -> a.name().compareTo(b.name()));
    unsaid.addAll(java.util.List.of(OpenWords.values()));
    unsaid.addAll(java.util.List.of(AccountWords.values()));
    for (SpokenWalks.Walk walk : SpokenWalks.all().values())
      for (Turn turn : walk.turns())
        for (Line line : turn.lines())
          unsaid.remove(
              switch (line) {
                case Line.Open open -> open.words();
                case Line.Private account -> account.words();
              });
    assertThat(unsaid).isEmpty();
  }

  @Test
  void noPromptIsUnkindAndNoOpenOneTellsOfAnAccount() {
    assertThat(PromptFiles.faults(WordingFiles.lint())).isEmpty();
  }

  private static String documents(WrittenLanguage language) {
    StringBuilder all = new StringBuilder();
    SpokenWalks.all()
        .forEach(
            (name, walk) -> {
              all.append("## ").append(name).append('\n');
              for (Turn turn : walk.turns()) all.append(document(turn, language)).append('\n');
            });
    return all.toString();
  }

  private static String document(Turn turn, WrittenLanguage language) {
    Script script = Objects.requireNonNull(PromptFiles.scripts().get(language));
    return TWIML.of(turn, script, Scenes.in(language), 7, "+864000000002");
  }
}
