package humane.verifier;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks one person's history: that each entry is in the ledger whose head is given, and tells of
 * that person. That none was left out only the whole ledger can show.
 */
final class HistoryCheck {
  private final Hashes hashes = new Hashes();
  private final Keys keys;
  private final boolean keysGiven;
  private final String subject;
  private final long stated;
  private final @Nullable Head head;
  private final List<Head> held;
  private final List<Finding> findings = new ArrayList<>();
  private long entries;
  private long lastLeaf = -1;

  HistoryCheck(@Nullable Keys given, JsonNode firstLine, List<Head> held) throws BadForm {
    Json.fields(firstLine, "history", "subject", "entries", "keys", "head");
    Keys named = Keys.of(firstLine.path("keys"));
    this.keys = given == null ? named : given;
    this.keysGiven = given != null;
    this.subject = Json.text(firstLine, "subject");
    this.stated = Json.number(firstLine, "entries");
    this.head = firstLine.path("head").isNull() ? null : Head.of(firstLine.path("head"));
    this.held = held;
  }

  Report check(Pieces pieces) throws IOException, BadForm {
    if (head != null) Chain.addSignature(keys.check(head), head, findings);
    for (Head mine : held) compare(mine);
    Piece entry = pieces.first();
    while (entry.lines() > 0) {
      Piece proof = pieces.first();
      if (!entry.ended() || proof.lines() > 0 && !proof.ended())
        findings.add(
            new Finding.Unreadable(entry.firstLine(), "the file ends in the middle of it"));
      checkOne(entry, proof);
      entries++;
      entry = pieces.first();
    }
    if (entries != stated) findings.add(new Finding.WrongCount(stated, entries));
    return new Report(
        "history of " + subject,
        entries,
        0,
        head == null ? 0 : head.size(),
        new LinkedHashSet<>(keys.ids()),
        keysGiven,
        true,
        findings);
  }

  private void compare(Head mine) {
    if (head == null || mine.size() != head.size() || !mine.statesTheSameAs(head))
      findings.add(new Finding.AnotherHistory(mine.size()));
  }

  private void checkOne(Piece entry, Piece proof) {
    String id = Entry.idOf(entry.bytes(), entry.begin(0), entry.length(0));
    long leaf = -1;
    try {
      if (proof.lines() == 0 || head == null) throw new BadForm("it has no proof");
      JsonNode line = Json.exactObject(proof.bytes(), proof.begin(0), proof.length(0));
      Json.fields(line, "proof");
      JsonNode form = line.path("proof");
      Json.fields(form, "entryId", "leafIndex", "treeSize", "path");
      leaf = Json.number(form, "leafIndex");
      if (!leads(entry, form, leaf, head)
          || !Json.text(form, "entryId").equals(id)
          || leaf <= lastLeaf) findings.add(new Finding.NotProved(id, leaf, entry.firstLine()));
      else if (!subject.equals(Entry.subjectOf(entry.bytes(), entry.begin(0), entry.length(0))))
        findings.add(new Finding.OfAnother(id, entry.firstLine()));
      lastLeaf = leaf;
    } catch (BadForm broken) {
      findings.add(new Finding.NotProved(id, leaf, entry.firstLine()));
    }
  }

  private boolean leads(Piece entry, JsonNode proof, long leaf, Head head) throws BadForm {
    if (Json.number(proof, "treeSize") != head.size()) return false;
    List<byte[]> path = new ArrayList<>();
    for (JsonNode one : proof.path("path")) path.add(Json.base64(one.asText(), "path"));
    byte[] hash = hashes.leaf(entry.bytes(), entry.begin(0), entry.length(0));
    return Arrays.equals(Inclusion.root(hashes, leaf, head.size(), hash, path), head.root());
  }
}
