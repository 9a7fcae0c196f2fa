using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using MnistHelpers;

namespace MnistApp.Tests.Serve;

/// <summary>How the server begins, changes its network, learns, limits and ends.</summary>
public sealed class ServeTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Port_ThatIsTaken_IsASentence()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        string port = ((IPEndPoint)listener.LocalEndpoint).Port.ToString(System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(
            (2, "", $"port {port}: in use; give another one with --port, or --port 0 for any that is free.\n"),
            await App.RunAsync(["serve", "--port", port]));
        Assert.Equal(
            (2, "", "--address: here found; give an address such as 127.0.0.1 or 0.0.0.0.\n"),
            await App.RunAsync(["serve", "--address", "here"]));
        Assert.Equal(
            (2, "", "nowhere: not found; name a model file, or the folder of a run.\n"),
            await App.RunAsync(["serve", "--model", "nowhere"]));
    }

    /// <summary>A new file takes over; a broken one is refused, and the network from before answers on.</summary>
    [Fact]
    public async Task ModelFile_Changed_IsLoadedAnew_UnlessItIsBroken()
    {
        string file = _folder.Find("model.safetensors");
        using (var first = new DigitCnn(DigitCnnOptions.Tiny, seed: 1))
            first.Save(file);
        await using Server server = await Server.StartAsync("--model", file);
        Assert.Equal(8138, await ParametersAsync(server));

        File.WriteAllBytes(_folder.Find("broken"), [.. File.ReadAllBytes(file).Take(900)]);
        File.Move(_folder.Find("broken"), file, overwrite: true);
        await UntilAsync(async () => (await server.JsonAsync(HttpMethod.Get, "api/model")).TryGetProperty("fault", out _));
        Assert.Equal(8138, await ParametersAsync(server));
        Assert.Contains("(the previous network keeps answering)", server.Errors, StringComparison.Ordinal);

        using (DigitCnn second = DigitCnn.LoadPretrained())
            second.Save(file);
        await UntilAsync(async () => await ParametersAsync(server) == 83_466);
        JsonElement model = await server.JsonAsync(HttpMethod.Get, "api/model");
        Assert.Equal((2, "file"), (model.GetProperty("version").GetInt32(), model.GetProperty("origin").GetString()));
        Assert.False(model.TryGetProperty("fault", out _));
    }

    /// <summary>
    /// Digits that it reads wrong: European ones, each a flag and a stroke, drawn here. It reads them afterwards, and the test images as
    /// well as before.
    /// </summary>
    [Fact]
    public async Task Learning_TeachesDrawnDigits_AndForgetsNoOthers()
    {
        await using Server server = await Server.StartAsync();
        byte[][] drawn = [.. Enumerable.Range(0, 8).Select(i => Hooked(9 + i % 3, 6 + i % 4))];

        await server.JsonAsync(
            HttpMethod.Post, "api/learn", JsonContent.Create(new { examples = drawn.Select(image => new { image, label = 2 }) }));
        JsonElement state = default;
        await UntilAsync(
            async () => (state = await server.JsonAsync(HttpMethod.Get, "api/learn")).GetProperty("state").GetString() != "running");

        Assert.Equal("done", state.GetProperty("state").GetString());
        Assert.True(state.GetProperty("examplesBefore").GetInt32() <= 2, state.ToString());
        Assert.True(state.GetProperty("examplesAfter").GetInt32() >= 7, state.ToString());
        Assert.True(state.GetProperty("testBefore").GetDouble() - state.GetProperty("testAfter").GetDouble() < 0.006, state.ToString());
        Assert.Equal("learned", (await server.JsonAsync(HttpMethod.Get, "api/model")).GetProperty("origin").GetString());

        await server.JsonAsync(HttpMethod.Delete, "api/learn");
        Assert.Equal("standard", (await server.JsonAsync(HttpMethod.Get, "api/model")).GetProperty("name").GetString());
    }

    [Fact]
    public async Task Requests_BeyondTheRate_AreAnsweredWith429()
    {
        await using Server server = await Server.StartAsync("--rate", "5");
        var seen = new List<HttpStatusCode>();
        for (int i = 0; i < 40; i++)
        {
            using HttpResponseMessage response = await server.Client.GetAsync(new Uri("api/model", UriKind.Relative), Cancellation);
            seen.Add(response.StatusCode);
            if (response.StatusCode == HttpStatusCode.TooManyRequests)
                Assert.True(response.Headers.RetryAfter?.Delta >= TimeSpan.FromSeconds(1));
        }
        Assert.Contains(HttpStatusCode.OK, seen);
        Assert.Contains(HttpStatusCode.TooManyRequests, seen);
        // Whoever watches the server is not counted.
        Assert.Equal("ok\n", await server.Client.GetStringAsync(new Uri("healthz", UriKind.Relative), Cancellation));
    }

    /// <summary>Half a header, half a body, no end: each is cut off, and others are served meanwhile.</summary>
    [Fact]
    public async Task SlowAndBrokenClients_KeepNobodyOut()
    {
        await using Server server = await Server.StartAsync("--rate", "0");
        string[] beginnings =
        [
            "GET / HTT", "POST /api/predict HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 784\r\n\r\nabc",
            "\0\u0001\u0002 nonsense\r\n\r\n", "POST /api/predict HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: -5\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX: " + new string('x', 60_000) + "\r\n\r\n",
            "POST /api/predict HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: chunked\r\n\r\nzzz\r\n", ];
        int each = LongRun.IsOn ? 350 : 10;
        var open = new List<Socket>();
        try
        {
            for (int i = 0; i < each * beginnings.Length; i++)
            {
                Socket socket = await ConnectAsync(server.Address);
                await socket.SendAsync(Encoding.Latin1.GetBytes(beginnings[i % beginnings.Length]), Cancellation);
                // Some are aborted, some stay; not so many that no connection is left.
                if (i % 3 == 0 || open.Count > 200)
                {
                    socket.LingerState = new LingerOption(true, 0);
                    socket.Dispose();
                }
                else
                {
                    open.Add(socket);
                }
                if (i % 10 == 0)
                    Assert.Equal("ok\n", await server.Client.GetStringAsync(new Uri("healthz", UriKind.Relative), Cancellation));
            }
            using var content = new ByteArrayContent(new byte[784]);
            Assert.Equal(1, (await server.JsonAsync(HttpMethod.Post, "api/predict", content)).GetProperty("digits").GetArrayLength());
        }
        finally
        {
            open.ForEach(socket => socket.Dispose());
        }
    }

    /// <summary>Requests whose bodies do not come take no place from other addresses, and none from the page.</summary>
    [Fact]
    public async Task HalfSentRequests_CountAgainstTheirOwnAddress()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Elsewhere, loopback is a single address.");
        await using Server server = await Server.StartAsync("--concurrency", "1");
        var open = new List<Socket>();
        try
        {
            HttpStatusCode status;
            do
            {
                Socket socket = await ConnectAsync(server.Address, "127.0.0.2");
                open.Add(socket);
                status = await BeginAsync(socket);
            }
            while (status == HttpStatusCode.Continue && open.Count < 100);
            Assert.Equal((65, HttpStatusCode.TooManyRequests), (open.Count, status));

            using var image = new ByteArrayContent(new byte[784]);
            Assert.Equal(1, (await server.JsonAsync(HttpMethod.Post, "api/predict", image)).GetProperty("digits").GetArrayLength());
            using Socket reader = await ConnectAsync(server.Address, "127.0.0.2");
            Assert.Equal(HttpStatusCode.OK, await AskAsync(reader, "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"));
        }
        finally
        {
            open.ForEach(socket => socket.Dispose());
        }

        // Enough of the body to be fast enough for minutes.
        static async Task<HttpStatusCode> BeginAsync(Socket socket)
        {
            HttpStatusCode status = await AskAsync(
                socket,
                "POST /api/predict HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: image/png\r\nContent-Length: 1000000\r\n"
                    + "Expect: 100-continue\r\n\r\n");
            if (status == HttpStatusCode.Continue)
                await socket.SendAsync(new byte[500_000], Cancellation);
            return status;
        }
    }

    [Fact]
    public async Task Connections_OfOneAddress_LeaveSomeForOthers()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Elsewhere, loopback is a single address.");
        const string request = "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
        await using Server server = await Server.StartAsync();
        var open = new List<Socket>();
        try
        {
            for (int i = 0; i < 400; i++)
            {
                open.Add(await ConnectAsync(server.Address, "127.0.0.2"));
                Assert.Equal(HttpStatusCode.OK, await AskAsync(open[i], request));
            }
            Assert.Equal(default, await AskOnceAsync("127.0.0.2"));
            Assert.Equal(HttpStatusCode.OK, await AskOnceAsync("127.0.0.3"));

            open[0].Dispose();
            await UntilAsync(async () => await AskOnceAsync("127.0.0.2") == HttpStatusCode.OK);
        }
        finally
        {
            open.ForEach(socket => socket.Dispose());
        }

        async Task<HttpStatusCode> AskOnceAsync(string from)
        {
            try
            {
                using Socket socket = await ConnectAsync(server.Address, from);
                return await AskAsync(socket, request);
            }
            // The server may close it before the system calls it connected.
            catch (SocketException)
            {
                return default;
            }
        }
    }

    /// <summary>
    /// Bodies that are too large, declared or not, and bodies that are nonsense: each is answered with what
    /// is wrong, and the next one is read.
    /// </summary>
    [Fact]
    public async Task OversizedAndMalformedRequests_AreRefused_OneByOne()
    {
        await using Server server = await Server.StartAsync("--rate", "0");
        byte[] large = new byte[10_000_001], image = new byte[784];
        int each = LongRun.IsOn ? 1000 : 20;
        for (int i = 0; i < each; i++)
        {
            using var oversized = new ByteArrayContent(large);
            oversized.Headers.ContentType = new MediaTypeHeaderValue("image/png");
            using HttpResponseMessage refused = await PostAsync(server, oversized, i % 2 == 0);
            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, refused.StatusCode);
            Random.Shared.NextBytes(image);
            using var nonsense = new ByteArrayContent(image, 0, 1 + i % 783);
            using HttpResponseMessage malformed = await PostAsync(server, nonsense, i % 2 == 0);
            Assert.Equal(HttpStatusCode.BadRequest, malformed.StatusCode);
        }
        using var good = new ByteArrayContent(image);
        Assert.Equal(1, (await server.JsonAsync(HttpMethod.Post, "api/predict", good)).GetProperty("digits").GetArrayLength());
    }

    /// <summary>
    /// A request that the server has begun to read when it is told to stop is answered, nobody new is let in, and it ends well.
    /// </summary>
    [Fact]
    public async Task Stopped_AnswersWhatItHasBegun()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no signal that asks a program to end.");
        using Process process = MnistProcess.Start(_folder.Path, "serve", "--port", "0");
        try
        {
            Uri address = await AddressAsync(process);
            using Socket socket = await ConnectAsync(address);
            await socket.SendAsync(
                Encoding.Latin1.GetBytes(
                    "POST /api/predict HTTP/1.1\r\nHost: 127.0.0.1\r\nExpect: "
                        + "100-continue\r\nConnection: close\r\nContent-Length: 784\r\n\r\n"), Cancellation);
            byte[] answer = new byte[100_000];
            int count = await socket.ReceiveAsync(answer, Cancellation);
            Assert.StartsWith("HTTP/1.1 100 ", Encoding.Latin1.GetString(answer, 0, count), StringComparison.Ordinal);

            using (Process kill = Process.Start("kill", ["-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
                await kill.WaitForExitAsync(Cancellation);
            await UntilAsync(async () => !await ListensAsync(address));
            await socket.SendAsync(new byte[784], Cancellation);
            int length = 0;
            while (await socket.ReceiveAsync(answer.AsMemory(length), Cancellation) is > 0 and int more)
                length += more;

            Assert.StartsWith("HTTP/1.1 200 ", Encoding.Latin1.GetString(answer, 0, length), StringComparison.Ordinal);
            await process.WaitForExitAsync(Cancellation);
            Assert.Equal(0, process.ExitCode);
        }
        finally
        {
            process.Kill();
        }
    }

    /// <summary>What it holds after many requests is what it held when it was warm.</summary>
    [LongFact]
    public async Task ManyRequests_LeaveTheMemoryAsItWas()
    {
        using Process process = MnistProcess.Start(_folder.Path, "serve", "--port", "0", "--rate", "0");
        try
        {
            using var client = new HttpClient { BaseAddress = await AddressAsync(process) };
            await AskAsync(client, LongRun.IsOn ? 10_000 : 5_000);
            long warm = Resident();
            await AskAsync(client, LongRun.IsOn ? 100_000 : 5_000);
            Assert.True(Resident() - warm < 30_000_000, $"{warm / 1e6:0} MB when warm, {Resident() / 1e6:0} MB in the end");
        }
        finally
        {
            process.Kill();
        }

        long Resident()
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    /// <summary>Where a server listens, by the line that it prints when it does.</summary>
    private static async Task<Uri> AddressAsync(Process process) =>
        new((await process.StandardOutput.ReadLineAsync(Cancellation))!.Split(' ')[2]);

    private static async Task AskAsync(HttpClient client, int count)
    {
        const int clients = 16;
        await Task.WhenAll(Enumerable.Range(0, clients).Select(async i =>
        {
            byte[] image = new byte[784];
            for (int request = i; request < count; request += clients)
            {
                image[request % 784] ^= 255;
                using var content = new ByteArrayContent(image);
                using HttpResponseMessage response =
                    await client.PostAsync(new Uri("api/predict", UriKind.Relative), content, Cancellation);
                Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            }
        }));
    }

    private static async Task<HttpResponseMessage> PostAsync(Server server, HttpContent content, bool isChunked)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/predict") { Content = content };
        request.Headers.TransferEncodingChunked = isChunked;
        return await server.Client.SendAsync(request, Cancellation);
    }

    /// <summary>Connects to a server, from a given address of this machine if need be.</summary>
    private static async Task<Socket> ConnectAsync(Uri address, string? from = null)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        if (from is not null)
            socket.Bind(new IPEndPoint(IPAddress.Parse(from), 0));
        await socket.ConnectAsync(IPAddress.Loopback, address.Port, Cancellation);
        return socket;
    }

    /// <summary>Sends a request and returns the status of its answer; 0 if the connection is closed instead.</summary>
    private static async Task<HttpStatusCode> AskAsync(Socket socket, string request)
    {
        const string version = "HTTP/1.1 ";
        byte[] answer = new byte[version.Length + 3];
        try
        {
            await socket.SendAsync(Encoding.Latin1.GetBytes(request), Cancellation);
            for (int length = 0; length < answer.Length;)
            {
                int more = await socket.ReceiveAsync(answer.AsMemory(length), Cancellation);
                if (more == 0)
                    return default;
                length += more;
            }
        }
        catch (SocketException)
        {
            return default;
        }
        string line = Encoding.Latin1.GetString(answer);
        Assert.StartsWith(version, line, StringComparison.Ordinal);
        return Enum.Parse<HttpStatusCode>(line[version.Length..]);
    }

    private static async Task<bool> ListensAsync(Uri address)
    {
        try
        {
            (await ConnectAsync(address)).Dispose();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static async Task<int> ParametersAsync(Server server) =>
        (await server.JsonAsync(HttpMethod.Get, "api/model")).GetProperty("parameters").GetInt32();

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        while (!await isSo())
            await Task.Delay(100, Cancellation);
    }

    /// <summary>A sign that is not a digit of MNIST, to be learned as a 2: a corner that opens to the left.</summary>
    private static byte[] Hooked(int left, int top)
    {
        byte[] image = new byte[784];
        for (int i = 0; i < 12; i++)
        {
            foreach ((int x, int y) in new[]
            {
                (left + i, top), (left + i, top + 1), (left + 11, top + i), (left + 10, top + i), (left + i, top + 12),
                (left + i, top + 13), })
            {
                image[y * 28 + x] = 255;
            }
        }
        return image;
    }
}
