using System.Globalization;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using NotebookServer.Tests.Page;
using NotebookServer.Tests.Support;

namespace NotebookServer.Tests.Access;

/// <summary>
/// Thousands of requests that no client sends: with bytes that were changed, cut off or doubled, with foreign origins and names, with
/// tokens that are nearly right, and WebSockets full of anything. The server refuses or answers each of them, and goes on.
/// </summary>
public sealed partial class SpoiledRequestsTests
{
    private static readonly string[] s_requests =
    [
        "GET /api/status", "GET /api/contents", "GET /api/contents/test.ipynb?content=1", "GET /files/test.ipynb", "GET /tree/",
        "GET /notebooks/test.ipynb", "GET /api/kernelspecs", "GET /api/sessions", "GET /api/kernels/1", "GET /page/page.js",
        "GET /outputs/test.ipynb?cell=c0&index=0", "GET /monaco/vs/loader.js", "DELETE /api/kernels/1",
        """PUT /api/contents/a.txt {"type":"file","format":"text","content":"a"}""",
        """PUT /api/contents/b.ipynb {"type":"notebook","content":{"cells":[],"metadata":{},"nbformat":4,"nbformat_minor":5}}""",
        """PUT /api/contents/c.bin {"type":"file","format":"base64","content":"AAEC","chunk":1}""",
        """POST /api/contents {"type":"notebook","ext":".ipynb"}""", """POST /api/contents/folder {"copy_from":"test.ipynb"}""",
        """PATCH /api/contents/a.txt {"path":"d.txt"}""", "DELETE /api/contents/d.txt", "POST /api/contents/test.ipynb/checkpoints",
        """PATCH /api/sessions/1 {"path":"test.ipynb","kernel":{"name":"nothing"}}""",
    ];

    private static readonly string[] s_origins =
    [
        "http://evil.example", "null", "https://127.0.0.1", "http://127.0.0.1:1", "http://localhost.evil.example", "file://", "http://[::1]",
        "http://127.0.0.1@evil.example", "", " ",
    ];

    private static readonly string[] s_hosts =
        ["evil.example", "127.0.0.1.evil.example", "0.0.0.0", "10.0.0.1", "[::2]", "localhost.", "a:b", "evil.example@127.0.0.1", "2130706433"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SpoiledRequests_AreRefusedOrAnswered_AndTheServerGoesOn()
    {
        await using var server = await Server.StartAsync();
        OpenPage.Write(server.Folder.Find(OpenPage.FileName), [OpenPage.Code("int a = 1;")]);
        var random = new Random(17);
        int count = LongRun.IsOn ? 50_000 : 2_000;
        for (int i = 0; i < count; i++)
        {
            var (kind, request, allowed) = Spoiled(server, random);
            var statuses = await SendAsync(server, request);
            Assert.True(
                statuses.All(allowed),
                $"request {i} ({kind}) was answered with {string.Join(", ", statuses)}:\n{Encoding.Latin1.GetString(request)}");
        }
        Assert.Equal(200, (await server.GetAsync("/api/status")).Status);
        Assert.Equal(200, (await server.GetAsync("/api/contents")).Status);
        Assert.Empty(server.Log);
    }

    private static (string Kind, byte[] Request, Func<int, bool> IsAllowed) Spoiled(Server server, Random random)
    {
        string request = s_requests[random.Next(s_requests.Length)];
        switch (random.Next(6))
        {
            case 0:
                return ("wrong token", Request(server, request, NearlyTheToken(server.Token, random)), status => status == 403);
            case 1:
                string origin = s_origins[random.Next(s_origins.Length)];
                return ("foreign origin", Request(server, request, server.Token, $"Origin: {origin}\r\n"),
                    // An empty header is as good as none.
                    status => status is 403 or 400 || string.IsNullOrWhiteSpace(origin));
            case 2:
                return ("foreign name", Request(server, request, server.Token, host: s_hosts[random.Next(s_hosts.Length)]),
                    status => status is 421 or 400 or 403);
            case 3:
                byte[] bytes = Request(server, request, server.Token);
                return ("changed bytes", Change(bytes, random), status => status != 500);
            case 4:
                int body = request.IndexOf('{', StringComparison.Ordinal);
                if (body < 0)
                    goto case 3;
                byte[] changed = Change(Encoding.UTF8.GetBytes(request[body..]), random);
                return ("changed body", Request(server, request[..body], server.Token, body: changed), status => status != 500);
            default:
                byte[] frames = new byte[random.Next(400)];
                random.NextBytes(frames);
                string upgrade = "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n";
                byte[] head = Encoding.ASCII.GetBytes(
                    $"GET /api/live/test.ipynb HTTP/1.1\r\nHost: {server.Address.Authority}\r\nAuthorization: token {server.Token}\r\n{upgrade}\r\n");
                return ("frames of anything", [.. head, .. frames], status => status == 101);
        }
    }

    private static byte[] Request(
        Server server, string request, string token, string headers = "", string? host = null, byte[]? body = null)
    {
        int space = request.IndexOf(" {", StringComparison.Ordinal);
        string line = space < 0 ? request.Trim() : request[..space];
        body ??= space < 0 ? [] : Encoding.UTF8.GetBytes(request[(space + 1)..]);
        string name = host is null ? server.Address.Authority : string.Create(CultureInfo.InvariantCulture, $"{host}:{server.Address.Port}");
        string length = body.Length == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}\r\n");
        return
        [
            .. Encoding.ASCII.GetBytes(
                $"{line} HTTP/1.1\r\nHost: {name}\r\nConnection: close\r\nAuthorization: token {token}\r\n{headers}{length}\r\n"),
            .. body,
        ];
    }

    private static string NearlyTheToken(string token, Random random)
    {
        int at = random.Next(token.Length);
        return random.Next(5) switch
        {
            0 => "",
            1 => token[..at],
            2 => token + "0",
            3 => token.ToUpperInvariant() is var upper && upper != token ? upper : token[1..],
            _ => string.Concat(token[..at], token[at] == '0' ? "1" : "0", token[(at + 1)..]),
        };
    }

    private static byte[] Change(byte[] bytes, Random random)
    {
        var changed = bytes.ToList();
        for (int i = random.Next(1, 4); i > 0 && changed.Count > 0; i--)
        {
            int at = random.Next(changed.Count), length = random.Next(1, Math.Min(40, changed.Count - at) + 1);
            switch (random.Next(4))
            {
                case 0:
                    changed[at] = (byte)random.Next(256);
                    break;
                case 1:
                    changed.RemoveRange(at, length);
                    break;
                case 2:
                    changed.InsertRange(at, changed.GetRange(at, length));
                    break;
                default:
                    changed.RemoveRange(at, changed.Count - at);
                    break;
            }
        }
        return [.. changed];
    }

    /// <summary>Sends bytes, ends the sending, and returns the statuses of what comes back; none if the server only hangs up.</summary>
    private static async Task<List<int>> SendAsync(Server server, byte[] request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(server.Address.Host, server.Address.Port, Cancellation);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        patience.CancelAfter(TimeSpan.FromSeconds(60));
        var answer = new MemoryStream();
        try
        {
            var stream = client.GetStream();
            await stream.WriteAsync(request, patience.Token);
            client.Client.Shutdown(SocketShutdown.Send);
            await stream.CopyToAsync(answer, patience.Token);
        }
        catch (IOException)
        {
            // It hung up in the middle.
        }
        return [.. StatusLine().Matches(Encoding.Latin1.GetString(answer.ToArray()))
            .Select(match => int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture))];
    }

    [GeneratedRegex(@"^HTTP/1\.1 (\d{3}) ", RegexOptions.Multiline)]
    private static partial Regex StatusLine();
}
