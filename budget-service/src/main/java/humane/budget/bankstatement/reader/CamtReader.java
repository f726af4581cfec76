package humane.budget.bankstatement.reader;

import humane.budget.bankstatement.BankEntry;
import humane.budget.bankstatement.BankStatement;
import humane.budget.bankstatement.Unreadable;
import humane.budget.bankstatement.Unreadable.Why;
import java.io.ByteArrayInputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * ISO 20022 camt.053, and the notices of the same family: every booked {@code Ntry}, whatever its
 * version's namespace. Nothing outside the file is ever opened.
 */
final class CamtReader {
  private static final Set<String> WORDS = Set.of("Nm", "Ustrd", "AddtlNtryInf", "AddtlTxInf");
  private static final Set<String> OWN = Set.of("Amt", "CdtDbtInd", "BookgDt", "ValDt", "Sts");
  private static final int DATE_LENGTH = 10;

  private final String currency;
  private final List<BankEntry> entries = new ArrayList<>();
  private final Set<String> currencies = new HashSet<>();
  private boolean known;

  CamtReader(String currency) {
    this.currency = currency;
  }

  BankStatement read(byte[] file) throws Unreadable {
    try {
      XMLStreamReader xml = factory().createXMLStreamReader(new ByteArrayInputStream(file));
      while (xml.hasNext()) if (xml.next() == XMLStreamConstants.START_ELEMENT) begin(xml);
    } catch (XMLStreamException broken) {
      long line = broken.getLocation() == null ? 0 : broken.getLocation().getLineNumber();
      throw new Unreadable(Why.NOT_WELL_FORMED, Math.max(0, line), "");
    }
    if (!known) throw new Unreadable(Why.NO_KNOWN_FORMAT);
    if (entries.isEmpty()) throw new Unreadable(Why.EMPTY);
    return new BankStatement(
        BankStatement.Format.CAMT_053, currencies.stream().findFirst(), entries);
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  private void begin(XMLStreamReader xml) throws XMLStreamException, Unreadable {
    switch (xml.getLocalName()) {
      case "BkToCstmrStmt", "BkToCstmrAcctRpt", "BkToCstmrDbtCdtNtfctn" -> known = true;
      case "Ntry" -> {
        if (known) entry(xml);
      }
      default -> {}
    }
  }

  /** The entry's own sum, day and direction, and every word of it and the payments inside it. */
  private void entry(XMLStreamReader xml) throws XMLStreamException, Unreadable {
    long line = xml.getLocation().getLineNumber();
    Map<String, String> own = new HashMap<>();
    List<String> words = new ArrayList<>();
    Deque<String> path = new ArrayDeque<>();
    StringBuilder text = new StringBuilder();
    for (int event = xml.next(); ; event = xml.next()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        path.addLast(xml.getLocalName());
        text.setLength(0);
        if (path.size() == 1 && path.getLast().equals("Amt"))
          own.put("Ccy", xml.getAttributeValue(null, "Ccy"));
      } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
        text.append(xml.getText());
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        if (path.isEmpty()) break;
        String said = text.toString().strip();
        if (!said.isEmpty() && WORDS.contains(path.getLast())) words.add(said);
        else if (!said.isEmpty() && path.size() <= 2 && OWN.contains(path.getFirst()))
          own.putIfAbsent(path.getFirst(), said);
        path.removeLast();
        text.setLength(0);
      }
    }
    add(own, words, line);
  }

  private void add(Map<String, String> own, List<String> words, long line) throws Unreadable {
    if ("PDNG".equals(own.get("Sts"))) return;
    String code = own.getOrDefault("Ccy", currency);
    currencies.add(code);
    if (currencies.size() > 1) throw new Unreadable(Why.SEVERAL_CURRENCIES, line, code);
    String written = own.getOrDefault("Amt", "");
    OptionalLong minor = code.equals(currency) ? Amounts.read(written, code) : OptionalLong.of(1);
    if (minor.isEmpty()) throw new Unreadable(Why.NO_AMOUNT, line, written);
    String day = own.getOrDefault("BookgDt", own.getOrDefault("ValDt", ""));
    long signed = "DBIT".equals(own.get("CdtDbtInd")) ? -minor.getAsLong() : minor.getAsLong();
    if (signed != 0) entries.add(new BankEntry(dateOf(day, line), signed, String.join(" ", words)));
    if (entries.size() > StatementFiles.ENTRIES_MAX) throw new Unreadable(Why.TOO_MANY);
  }

  private static LocalDate dateOf(String day, long line) throws Unreadable {
    try {
      return LocalDate.parse(day.length() > DATE_LENGTH ? day.substring(0, DATE_LENGTH) : day);
    } catch (DateTimeException none) {
      throw new Unreadable(Why.NO_DATE, line, day);
    }
  }
}
