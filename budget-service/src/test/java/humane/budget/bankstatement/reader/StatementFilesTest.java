package humane.budget.bankstatement.reader;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import humane.budget.bankstatement.BankEntry;
import humane.budget.bankstatement.BankStatement;
import humane.budget.bankstatement.BankStatement.Format;
import humane.budget.bankstatement.Unreadable;
import humane.budget.bankstatement.Unreadable.Why;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files as banks and payment apps give them out. All names and sums are made up. */
class StatementFilesTest {
  private static BankStatement read(String file, String country, String currency) {
    try {
      return StatementFiles.read(file.getBytes(UTF_8), country, currency);
    } catch (Unreadable unreadable) {
      throw new AssertionError(unreadable.why() + " " + unreadable.found(), unreadable);
    }
  }

  private static Unreadable refused(byte[] file) {
    return catchThrowableOfType(Unreadable.class, () -> StatementFiles.read(file, "GB", "GBP"));
  }

  private static Unreadable refused(String file) {
    return refused(file.getBytes(UTF_8));
  }

  @Test
  void aBritishBankHasOneColumnForEachWay() {
    BankStatement read =
        read(
            """
            Account,12345678
            Date,Type,Description,Paid out,Paid in,Balance
            03/04/2026,DD,"OCTOPUS ENERGY, ACCOUNT",84.50,,915.50
            28/04/2026,BGC,ACME PAYROLL,,"1,900.00",2815.50
            """,
            "GB",
            "GBP");
    assertThat(read.format()).isEqualTo(Format.CSV);
    assertThat(read.entries())
        .containsExactly(
            new BankEntry(LocalDate.of(2026, 4, 3), -8_450, "OCTOPUS ENERGY, ACCOUNT"),
            new BankEntry(LocalDate.of(2026, 4, 28), 190_000, "ACME PAYROLL"));
  }

  @Test
  void anAmericanDayIsReadAsOne() {
    BankStatement read =
        read("Date,Description,Amount\n04/03/2026,KROGER #1,-12.10\n", "US", "USD");
    assertThat(read.from()).isEqualTo(LocalDate.of(2026, 4, 3));
    assertThat(
            read("Date,Description,Amount\n04/13/2026,K,-1\n04/03/2026,K,-1\n", "GB", "USD").from())
        .as("where the file itself shows it, the country does not matter")
        .isEqualTo(LocalDate.of(2026, 4, 3));
  }

  @Test
  void aGermanFileHasCommasAndSemicolons() {
    BankStatement read =
        read("Buchungstag;Name;Betrag\n03.04.2026;Stadtwerke;-1.084,50\n", "DE", "EUR");
    assertThat(read.entries().getFirst().amountMinor()).isEqualTo(-108_450);
  }

  @Test
  void aBillOfAlipayIsInChineseSignsUnderAPreamble() throws Unreadable {
    String bill =
        """
        ------------------------------------------------------------------------------------
        导出信息：
        姓名：某人
        交易时间,交易分类,交易对方,商品说明,收/支,金额,收/付款方式,交易状态
        2026-04-03 08:11:09,餐饮美食,早餐店,豆浆,支出,8.50,花呗,交易成功
        2026-04-04 10:00:00,日用百货,超市,退货,支出,30.00,余额,交易关闭
        2026-04-05 10:00:00,投资理财,余额宝,转入,不计收支,500.00,余额,交易成功
        2026-04-10 09:00:00,其他,某公司,四月工资,收入,6500.00,,交易成功
        """;
    BankStatement read =
        StatementFiles.read(bill.getBytes(Charset.forName("GB18030")), "CN", "CNY");
    assertThat(read.entries())
        .containsExactly(
            new BankEntry(LocalDate.of(2026, 4, 3), -850, "餐饮美食 早餐店 豆浆"),
            new BankEntry(LocalDate.of(2026, 4, 10), 650_000, "其他 某公司 四月工资"));
  }

  @Test
  void aBillOfWeChatHasSignsBeforeItsSums() {
    BankStatement read =
        read(
            "\uFEFF微信支付账单明细,,,\n交易时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,当前状态\n"
                + "2026-04-03 12:00:00,商户消费,面馆,\"牛肉面\",支出,¥18.00,零钱,支付成功\n"
                + "2026-04-04 12:00:00,零钱提现,某银行,\"/\",/,¥200.00,某银行,提现已到账\n",
            "CN",
            "CNY");
    assertThat(read.entries())
        .containsExactly(new BankEntry(LocalDate.of(2026, 4, 3), -1_800, "商户消费 面馆 牛肉面"));
  }

  @Test
  void camtIsReadByWhatIsBooked() {
    BankStatement read =
        read(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><Stmt>
              <Bal><Amt Ccy="EUR">1000.00</Amt><CdtDbtInd>CRDT</CdtDbtInd></Bal>
              <Ntry><Amt Ccy="EUR">84.50</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
                <BookgDt><Dt>2026-04-03</Dt></BookgDt><ValDt><Dt>2026-04-04</Dt></ValDt>
                <NtryDtls><TxDtls><Amt Ccy="EUR">1.00</Amt><RltdPties><Cdtr><Pty><Nm>Stadtwerke &amp; Co</Nm></Pty></Cdtr></RltdPties>
                <RmtInf><Ustrd>April</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>
              <Ntry><Amt Ccy="EUR">1900.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts>
                <BookgDt><DtTm>2026-04-28T01:00:00</DtTm></BookgDt><AddtlNtryInf>Salary</AddtlNtryInf></Ntry>
              <Ntry><Amt Ccy="EUR">5.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>PDNG</Cd></Sts><BookgDt><Dt>2026-04-29</Dt></BookgDt></Ntry>
            </Stmt></BkToCstmrStmt></Document>
            """,
            "DE",
            "EUR");
    assertThat(read.format()).isEqualTo(Format.CAMT_053);
    assertThat(read.currency()).contains("EUR");
    assertThat(read.entries())
        .containsExactly(
            new BankEntry(LocalDate.of(2026, 4, 3), -8_450, "Stadtwerke & Co April"),
            new BankEntry(LocalDate.of(2026, 4, 28), 190_000, "Salary"));
  }

  @Test
  void noOutsideFileIsEverOpened() {
    String file =
        "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"
            + "<Document><BkToCstmrStmt><Stmt><Ntry><Amt Ccy=\"GBP\">1</Amt><CdtDbtInd>DBIT</CdtDbtInd>"
            + "<BookgDt><Dt>2026-04-03</Dt></BookgDt><AddtlNtryInf>&e;</AddtlNtryInf></Ntry></Stmt></BkToCstmrStmt></Document>";
    assertThat(refused(file).why()).isEqualTo(Why.NOT_WELL_FORMED);
  }

  @Test
  void ofxIsReadWithAndWithoutClosingTags() {
    String old =
        """
        OFXHEADER:100
        DATA:OFXSGML

        <OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>USD<BANKTRANLIST>
        <STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20260403120000[-5:EST]<TRNAMT>-84.50<NAME>CON EDISON<MEMO>A &amp; B</STMTTRN>
        <STMTTRN><TRNTYPE>CREDIT<DTPOSTED>20260428<TRNAMT>1900<NAME>PAYROLL</STMTTRN>
        </BANKTRANLIST></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>
        """;
    BankStatement read = read(old, "US", "USD");
    assertThat(read.format()).isEqualTo(Format.OFX);
    assertThat(read.entries())
        .containsExactly(
            new BankEntry(LocalDate.of(2026, 4, 3), -8_450, "CON EDISON A & B"),
            new BankEntry(LocalDate.of(2026, 4, 28), 190_000, "PAYROLL"));
    String closed =
        "<?xml version=\"1.0\"?><?OFX OFXHEADER=\"200\"?><OFX><CURDEF>USD</CURDEF><STMTTRN>"
            + "<DTPOSTED>20260403</DTPOSTED><TRNAMT>-84.50</TRNAMT><NAME>CON EDISON</NAME></STMTTRN></OFX>";
    assertThat(read(closed, "US", "USD").entries())
        .containsExactly(new BankEntry(LocalDate.of(2026, 4, 3), -8_450, "CON EDISON"));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          '1,234.56', 123456
          '1.234,56', 123456
          '(12.00)', -1200
          '12.00-', -1200
          '12.00 DR', -1200
          '12.00 CR', 1200
          '-£3.20', -320
          '+4', 400
          '1,23,456.00', 12345600
          'GBP 5.10', 510
          """)
  void sumsAreReadAsBanksWriteThem(String written, long minor) {
    assertThat(Amounts.read(written, "GBP")).hasValue(minor);
  }

  @ParameterizedTest
  @CsvSource({"1.234", "abc", "''", "1.2.3", "12..", "9999999999999"})
  void whatIsNoSumOfTheCurrencyIsRefused(String written) {
    assertThat(Amounts.read(written, "GBP")).isEmpty();
  }

  @Test
  void currenciesHaveTheirOwnDigits() {
    assertThat(Amounts.read("1,234", "JPY")).hasValue(1_234);
    assertThat(Amounts.read("1.234", "KWD")).hasValue(1_234);
  }

  @Test
  void theLineThatCannotBeReadIsNamed() {
    Unreadable day = refused("Date,Description,Amount\n03/04/2026,A,-1\n99/99/2026,B,-2\n");
    assertThat(day.why()).isEqualTo(Why.NO_DATE);
    assertThat(day.line()).isEqualTo(3);
    assertThat(day.found()).isEqualTo("99/99/2026");
    Unreadable sum = refused("Date,Description,Amount\n03/04/2026,A,-1\n04/04/2026,B,lots\n");
    assertThat(sum.why()).isEqualTo(Why.NO_AMOUNT);
    assertThat(sum.line()).isEqualTo(3);
    assertThat(sum.found()).isEqualTo("lots");
  }

  @Test
  void whateverIsNoStatementIsRefusedForItsReason() {
    assertThat(refused("").why()).isEqualTo(Why.EMPTY);
    assertThat(refused("Date,Description,Amount\n").why()).isEqualTo(Why.EMPTY);
    assertThat(refused("hello,world\n1,2\n").why()).isEqualTo(Why.NO_HEADER);
    assertThat(refused("<html><body>Sign in</body></html>").why()).isEqualTo(Why.NO_KNOWN_FORMAT);
    assertThat(refused("<html><body>").why()).isEqualTo(Why.NOT_WELL_FORMED);
    assertThat(refused(new byte[5 * 1024 * 1024]).why()).isEqualTo(Why.TOO_LARGE);
    assertThat(refused("Date,Amount,Currency\n2026-04-03,1,EUR\n").why())
        .isEqualTo(Why.OTHER_CURRENCY);
    assertThat(refused("Date,Amount,Currency\n2026-04-03,1,GBP\n2026-04-03,1,EUR\n").why())
        .isEqualTo(Why.SEVERAL_CURRENCIES);
    String many =
        IntStream.range(0, 20_001)
            .mapToObj(row -> "2026-04-03,-1\n")
            .collect(Collectors.joining("", "Date,Amount\n", ""));
    assertThat(refused(many).why()).isEqualTo(Why.TOO_MANY);
  }
}
