using System.Net;
using System.Net.WebSockets;
using System.Text.Json.Nodes;
using NotebookServer.Tests.Support;

namespace NotebookServer.Tests.Access;

public sealed class AccessTests
{
    private const string Endless = "/api/kernels/00000000-0000-0000-0000-000000000000/channels";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task TokenIsTakenFromTheHeaderTheAddressAndTheCookie()
    {
        await using var server = await Server.StartAsync();
        using var stranger = Stranger(server);
        Assert.Equal(HttpStatusCode.Forbidden, (await stranger.GetAsync("/api/contents", Cancellation)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await stranger.GetAsync($"/api/contents?token={server.Token}", Cancellation)).StatusCode);
        foreach (string scheme in new[] { "token", "Token", "Bearer", "bearer" })
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(stranger, "/api/contents", ("Authorization", $"{scheme} {server.Token}")));

        // The page's address leaves the cookie, and goes on to an address without the secret.
        using var page = await stranger.GetAsync($"/tree?token={server.Token}&a=b", Cancellation);
        Assert.Equal(HttpStatusCode.Redirect, page.StatusCode);
        Assert.Equal("/tree?a=b", page.Headers.Location!.ToString());
        string cookie = Assert.Single(page.Headers.GetValues("Set-Cookie"));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(stranger, "/api/contents", ("Cookie", cookie.Split(';')[0])));
    }

    [Theory]
    [InlineData("Authorization", "token wrong")]
    [InlineData("Authorization", "token ")]
    [InlineData("Authorization", "Basic dG9rZW46dG9rZW4=")]
    [InlineData("Cookie", "notebook-server-1=wrong")]
    public async Task WrongTokensAreRefused(string header, string value)
    {
        await using var server = await Server.StartAsync();
        using var stranger = Stranger(server);
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(stranger, "/api/contents", (header, value)));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(stranger, "/api/contents?token=wrong"));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(stranger, $"/api/contents?token={server.Token[..^1]}"));
        var refused = await Assert.ThrowsAsync<WebSocketException>(
            () => server.ConnectAsync(Endless, options => options.SetRequestHeader(header, value)));
        Assert.Contains("403", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BelowANotebooksPage_TheServerAnswersAsAtItsOwnAddress()
    {
        await using var server = await Server.StartAsync();
        string expected = (await server.GetAsync("/api/kernelspecs")).Text;
        Assert.Equal(expected, (await server.GetAsync("/notebooks/main.ipynb/api/kernelspecs")).Text);
        Assert.Equal(expected, (await server.GetAsync("/notebooks/api/a%20b/main.ipynb/api/kernelspecs")).Text);
        Assert.Contains("<!DOCTYPE html>", (await server.GetAsync("/notebooks/api/main.ipynb")).Text, StringComparison.OrdinalIgnoreCase);
        using var stranger = Stranger(server);
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(stranger, "/notebooks/main.ipynb/api/kernelspecs"));
    }

    [Fact]
    public async Task TokensDifferAndAreLong()
    {
        await using var one = await Server.StartAsync();
        await using var other = await Server.StartAsync();
        Assert.NotEqual(one.Token, other.Token);
        Assert.True(one.Token.Length >= 32, one.Token);
    }

    [Theory]
    [InlineData("http://evil.example")]
    [InlineData("http://127.0.0.1:1")]
    [InlineData("http://127.0.0.1.evil.example")]
    [InlineData("null")]
    [InlineData("not an origin")]
    public async Task OtherPagesMayNotAskEvenWithTheToken(string origin)
    {
        await using var server = await Server.StartAsync();
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(server.Client, "/api/contents", ("Origin", origin)));
        var refused = await Assert.ThrowsAsync<WebSocketException>(() => server.ConnectAsync(Endless, options =>
        {
            options.SetRequestHeader("Authorization", $"token {server.Token}");
            options.SetRequestHeader("Origin", origin);
        }));
        Assert.Contains("403", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OwnPagesMayAsk()
    {
        await using var server = await Server.StartAsync();
        string own = $"http://{server.Address.Authority}";
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(server.Client, "/api/contents", ("Origin", own)));
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("127.0.0.1.evil.example")]
    [InlineData("10.0.0.1")]
    public async Task NamesThatAreNotTheServersOwnAreRefused(string host)
    {
        await using var server = await Server.StartAsync();
        var status = await StatusAsync(server.Client, "/api/contents", ("Host", $"{host}:{server.Address.Port}"));
        Assert.Equal(HttpStatusCode.MisdirectedRequest, status);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(server.Client, "/api/contents", ("Host", $"localhost:{server.Address.Port}")));
    }

    [Fact]
    public async Task EveryAnswerForbidsWhatIsNotItsOwn()
    {
        await using var server = await Server.StartAsync();
        foreach (string path in new[] { "/api", "/api/contents", "/nowhere", "/files/nothing" })
        {
            using var answer = await server.Client.GetAsync(path, Cancellation);
            string policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
            Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
            Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
            Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        }
    }

    [Fact]
    public async Task FilesOutsideTheFolderAreNotServed()
    {
        await using var server = await Server.StartAsync();
        using var outside = new TempFolder();
        string secret = outside.Write("secret.txt", "secret");
        Directory.CreateDirectory(server.Folder.Find("sub"));
        server.Folder.Write("sub/inside.txt", "inside");
        server.Folder.Write(".hidden/file.txt", "hidden");
        if (!OperatingSystem.IsWindows())
        {
            File.CreateSymbolicLink(server.Folder.Find("link.txt"), secret);
            File.CreateSymbolicLink(server.Folder.Find("folder"), outside.Path);
            File.CreateSymbolicLink(server.Folder.Find("within.txt"), server.Folder.Find("sub/inside.txt"));
            Assert.Equal("inside", (string)(await server.GetAsync("/api/contents/within.txt")).Json["content"]!);
        }
        string up = $"..%2F{Path.GetFileName(outside.Path)}%2Fsecret.txt";
        foreach (string path in new[]
        {
            up, $"sub%2F..%2F{up}", "link.txt", "folder", "folder/secret.txt", ".hidden/file.txt", "%2Fetc%2Fpasswd", "/etc/passwd",
            "sub/..%2f..%2f", "a%00b",
        })
        {
            foreach (string address in new[] { $"/api/contents/{path}", $"/files/{path}", $"/api/contents/{path}/checkpoints" })
            {
                var answer = await server.GetAsync(address);
                Assert.True(answer is { Status: 400 or 404 } or { Text: "[]" }, $"{address}: {answer.Status}");
                Assert.DoesNotContain("secret", answer.Text.Replace("secret.txt", "", StringComparison.Ordinal), StringComparison.Ordinal);
            }
            var body = new JsonObject { ["type"] = "file", ["format"] = "text", ["content"] = "changed" };
            Assert.True((await server.SendAsync(HttpMethod.Put, $"/api/contents/{path}", body)).Status is 400 or 404, path);
            Assert.True((await server.SendAsync(HttpMethod.Delete, $"/api/contents/{path}")).Status is 400 or 404, path);
            // A slash at the start means the served folder, as everywhere in this API.
            var target = new JsonObject { ["path"] = Uri.UnescapeDataString(path).TrimStart('/') };
            var moved = await server.SendAsync(HttpMethod.Patch, "/api/contents/sub/inside.txt", target);
            Assert.True(moved.Status is 400 or 404 or 409 or 500, $"{path}: {moved.Status}");
        }
        Assert.Equal("secret", await File.ReadAllTextAsync(secret, Cancellation));
        Assert.Equal("hidden", await File.ReadAllTextAsync(server.Folder.Find(".hidden/file.txt"), Cancellation));
        var names = (await server.GetAsync("/api/contents")).Json["content"]!.AsArray().Select(item => (string)item!["name"]!);
        Assert.Equal(OperatingSystem.IsWindows() ? ["sub"] : ["sub", "within.txt"], names);
    }

    private static HttpClient Stranger(Server server) =>
        new(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = server.Address };

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        using var response = await client.SendAsync(request, Cancellation);
        return response.StatusCode;
    }
}
