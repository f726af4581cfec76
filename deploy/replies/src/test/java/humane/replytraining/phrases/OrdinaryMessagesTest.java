package humane.replytraining.phrases;

import static org.assertj.core.api.Assertions.assertThat;

import humane.replytraining.phrases.OrdinaryMessages.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrdinaryMessagesTest {
  @TempDir Path folder;

  @Test
  void noMessageIsLearnedFromAndJudgedByAndNoneIsLost() throws IOException {
    Path set = Files.createDirectories(folder.resolve("banking77"));
    String rows =
        IntStream.range(0, 500)
            .mapToObj(number -> "\"where is card, " + number + "\",x")
            .collect(Collectors.joining("\n"));
    Files.writeString(set.resolve("train.csv"), "text,category\n" + rows + "\n");
    Set<String> learned = texts(OrdinaryMessages.in(folder, Part.LEARNED_FROM));
    Set<String> judged = texts(OrdinaryMessages.in(folder, Part.JUDGED_BY));
    assertThat(learned).doesNotContainAnyElementsOf(judged);
    assertThat(learned.size() + judged.size()).isEqualTo(500);
    assertThat(learned.size()).isBetween(200, 300);
  }

  @Test
  void whatIsMarkedAsSpamIsAdvertisingAndAFolderWithoutSetsHasNone() throws IOException {
    assertThat(OrdinaryMessages.in(folder, Part.JUDGED_BY)).isEmpty();
    Path set = Files.createDirectories(folder.resolve("sms-spam-collection"));
    Files.writeString(set.resolve("messages.csv"), "label,text\nspam,WIN now\nspam,CASH now\n");
    for (Part part : Part.values())
      OrdinaryMessages.in(folder, part)
          .values()
          .forEach(
              phrases ->
                  assertThat(phrases)
                      .allMatch(each -> each.meanings().equals(Set.of(PhraseFile.SPAM))));
  }

  private static Set<String> texts(Map<String, List<Phrase>> sets) {
    return sets.values().stream()
        .flatMap(List::stream)
        .map(Phrase::text)
        .collect(Collectors.toSet());
  }
}
