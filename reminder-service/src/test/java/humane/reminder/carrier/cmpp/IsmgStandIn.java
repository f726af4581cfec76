package humane.reminder.carrier.cmpp;

import com.chinamobile.cmos.sms.SmsDcs;
import com.zx.sms.codec.cmpp.CMPPMessageCodecAggregator;
import com.zx.sms.codec.cmpp.CmppHeaderCodec;
import com.zx.sms.codec.cmpp.msg.CmppActiveTestRequestMessage;
import com.zx.sms.codec.cmpp.msg.CmppActiveTestResponseMessage;
import com.zx.sms.codec.cmpp.msg.CmppConnectRequestMessage;
import com.zx.sms.codec.cmpp.msg.CmppConnectResponseMessage;
import com.zx.sms.codec.cmpp.msg.CmppDeliverRequestMessage;
import com.zx.sms.codec.cmpp.msg.CmppDeliverResponseMessage;
import com.zx.sms.codec.cmpp.msg.CmppReportRequestMessage;
import com.zx.sms.codec.cmpp.msg.CmppSubmitRequestMessage;
import com.zx.sms.codec.cmpp.msg.CmppSubmitResponseMessage;
import com.zx.sms.codec.cmpp.msg.CmppTerminateRequestMessage;
import com.zx.sms.codec.cmpp.msg.CmppTerminateResponseMessage;
import com.zx.sms.codec.cmpp20.CMPP20MessageCodecAggregator;
import com.zx.sms.common.util.MsgId;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.LengthFieldBasedFrameDecoder;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * A carrier's end of CMPP on loopback: its messages are read and written by another's code. It
 * keeps every submit and answers as it is told.
 */
final class IsmgStandIn implements AutoCloseable {
  static final String SOURCE = "901783";
  static final String SECRET = "ICP001";

  /** Answers a submit that has been kept, or does not. */
  interface Answer extends BiConsumer<CmppSubmitRequestMessage, ChannelHandlerContext> {}

  private final Version version;
  private final EventLoopGroup loop = new NioEventLoopGroup(1);
  private final Channel server;
  private final List<CmppSubmitRequestMessage> submits = new CopyOnWriteArrayList<>();
  private final List<CmppDeliverResponseMessage> taken = new CopyOnWriteArrayList<>();
  private final List<Channel> sessions = new CopyOnWriteArrayList<>();
  private final AtomicInteger ids = new AtomicInteger();
  private final AtomicInteger enquiries = new AtomicInteger();
  private volatile Answer answer = answered(0);
  private volatile boolean listening = true;

  IsmgStandIn(Version version) {
    this.version = version;
    this.server =
        new ServerBootstrap()
            .group(loop)
            .channel(NioServerSocketChannel.class)
            .childHandler(
                new ChannelInitializer<Channel>() {
                  @Override
                  protected void initChannel(Channel channel) {
                    channel
                        .pipeline()
                        .addLast(
                            new LengthFieldBasedFrameDecoder(4_096, 0, 4, -4, 0, true),
                            new CmppHeaderCodec(),
                            version == Version.V3_0
                                ? CMPPMessageCodecAggregator.getInstance()
                                : CMPP20MessageCodecAggregator.getInstance(),
                            new Handler());
                  }
                })
            .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
            .syncUninterruptibly()
            .channel();
  }

  int port() {
    return ((InetSocketAddress) server.localAddress()).getPort();
  }

  List<CmppSubmitRequestMessage> submits() {
    return submits;
  }

  List<CmppSubmitRequestMessage> submitsTo(String digits) {
    return submits.stream().filter(submit -> submit.getDestterminalId()[0].equals(digits)).toList();
  }

  /** Answers to what was brought. */
  List<CmppDeliverResponseMessage> taken() {
    return taken;
  }

  int signIns() {
    return sessions.size();
  }

  int enquiries() {
    return enquiries.get();
  }

  void answers(Answer told) {
    answer = told;
  }

  void answersWith(int result) {
    answer = answered(result);
  }

  /** Reads what is written and says nothing more. */
  void fallsSilent() {
    listening = false;
  }

  void endsTheSession() {
    sessions.getLast().close().syncUninterruptibly();
  }

  /** Brings a text in. */
  void brings(String from, int format, boolean header, byte[] octets) {
    CmppDeliverRequestMessage text = new CmppDeliverRequestMessage();
    text.setMsgId(new MsgId());
    text.setDestId("106900001234");
    text.setServiceid("HELP");
    text.setSrcterminalId(from);
    text.setTpudhi((short) (header ? 1 : 0));
    text.setMsgfmt(new SmsDcs((byte) format));
    text.setMsgContentBytes(octets);
    text.setMsgLength((short) octets.length);
    sessions.getLast().writeAndFlush(text).syncUninterruptibly();
  }

  /** Brings the report of a submit that was answered with that name. */
  void reports(MsgId id, String to, String state) {
    CmppReportRequestMessage said = new CmppReportRequestMessage();
    said.setMsgId(id);
    said.setStat(state);
    said.setSubmitTime("2611271200");
    said.setDoneTime("2611271201");
    said.setDestterminalId(to);
    said.setSmscSequence(1);
    CmppDeliverRequestMessage report = new CmppDeliverRequestMessage();
    report.setMsgId(new MsgId());
    report.setDestId("106900001234");
    report.setServiceid("HELP");
    report.setSrcterminalId(to);
    report.setReportRequestMessage(said);
    sessions.getLast().writeAndFlush(report).syncUninterruptibly();
  }

  /** Has the carrier ask whether we are still there. */
  void enquires() {
    sessions.getLast().writeAndFlush(new CmppActiveTestRequestMessage()).syncUninterruptibly();
  }

  Answer answered(int result) {
    return (submit, context) -> {
      CmppSubmitResponseMessage said = new CmppSubmitResponseMessage(submit.getSequenceNo());
      MsgId id = new MsgId(ids.incrementAndGet());
      submit.setMsgid(id);
      said.setMsgId(id);
      said.setResult(result);
      context.writeAndFlush(said);
    };
  }

  private final class Handler extends SimpleChannelInboundHandler<Object> {
    @Override
    protected void channelRead0(ChannelHandlerContext context, Object message) {
      if (!listening) return;
      switch (message) {
        case CmppConnectRequestMessage asked -> letIn(asked, context);
        case CmppSubmitRequestMessage submit -> {
          submits.add(submit);
          answer.accept(submit, context);
        }
        case CmppDeliverResponseMessage said -> taken.add(said);
        case CmppActiveTestRequestMessage asked -> {
          enquiries.incrementAndGet();
          context.writeAndFlush(new CmppActiveTestResponseMessage(asked.getSequenceNo()));
        }
        case CmppActiveTestResponseMessage said -> enquiries.incrementAndGet();
        case CmppTerminateRequestMessage asked ->
            context.writeAndFlush(new CmppTerminateResponseMessage(asked.getSequenceNo()));
        default -> throw new IllegalStateException("Not asked for: " + message);
      }
    }

    private void letIn(CmppConnectRequestMessage asked, ChannelHandlerContext context) {
      CmppConnectResponseMessage said = new CmppConnectResponseMessage(asked.getSequenceNo());
      said.setVersion((short) version.octet());
      said.setStatus(isRight(asked) ? 0 : 3);
      said.setAuthenticatorISMG(new byte[16]);
      if (isRight(asked)) sessions.add(context.channel());
      context.writeAndFlush(said);
    }

    private boolean isRight(CmppConnectRequestMessage asked) {
      String stamp = String.format(Locale.ROOT, "%010d", asked.getTimestamp());
      byte[] expected =
          DigestUtils.md5(
              (SOURCE + "\0".repeat(9) + SECRET + stamp).getBytes(StandardCharsets.US_ASCII));
      return asked.getSourceAddr().equals(SOURCE)
          && asked.getVersion() == version.octet()
          && Arrays.equals(asked.getAuthenticatorSource(), expected);
    }
  }

  @Override
  public void close() {
    if (loop.isShuttingDown()) return;
    server.close().syncUninterruptibly();
    sessions.forEach(session -> session.close().syncUninterruptibly());
    loop.shutdownGracefully(0, 1, TimeUnit.SECONDS).syncUninterruptibly();
  }
}
