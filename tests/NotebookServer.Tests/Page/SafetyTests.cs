using System.Text.Json.Nodes;
using Microsoft.Playwright;
using NotebookServer.Tests.Live;
using Testing.Browsers;

namespace NotebookServer.Tests.Page;

/// <summary>Notebooks that others have made, on the page.</summary>
public sealed class SafetyTests(ChromiumPage chromium) : IClassFixture<ChromiumPage>
{
    /// <summary>Ways in which HTML runs scripts; each would set a variable of the page.</summary>
    private static readonly string[] s_attacks =
    [
        "<script>window.top.broken = 1</script>", "<img src=x onerror='window.top.broken = 1'>",
        "<svg onload='window.top.broken = 1'></svg>",
        "<a id=attack href='javascript:window.top.broken = 1'>a</a>", "<iframe srcdoc='<script>parent.broken = 1</script>'></iframe>",
        "<svg><script>window.top.broken = 1</script></svg>", "<math><mtext><script>window.top.broken = 1</script></mtext></math>",
        "<form action='javascript:window.top.broken = 1'><input type=submit id=attack></form>", "<base href='https://example.org/'>",
        "<meta http-equiv=refresh content='0;url=https://example.org/'>", "<object data='javascript:window.top.broken = 1'></object>",
        "<template shadowrootmode=open><script>window.top.broken = 1</script></template>",
        "<style>@import 'https://example.org/a.css';</style>",
        "<img src='https://example.org/a.png'>", "<svg><use href='data:image/svg+xml,<svg onload=broken=1>'/></svg>",
        "<details open ontoggle='window.top.broken = 1'></details>", "<math href='javascript:window.top.broken = 1' id=attack>x</math>",
    ];

    [Fact]
    public async Task OutputsAndText_OfANotebookThatWasNotRunHere_RunNoScript()
    {
        await using var open = await OpenPage.OpenAsync(chromium,
            [.. s_attacks.Select(attack => OpenPage.Code("1", OpenPage.Display("text/html", $"<p>shown</p>{attack}"))),
                .. s_attacks.Select(attack => OpenPage.Text($"shown\n\n{attack}"))]);
        await Assertions.Expect(open.Page.GetByText("shown").Last).ToBeVisibleAsync();
        await open.Page.EvaluateAsync("""
            () => {
                for (const root of [document, ...[...document.querySelectorAll("*")].map(host => host.shadowRoot).filter(Boolean)])
                    for (const attack of root.querySelectorAll('#attack'))
                        attack.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
            }
            """);
        await Task.Delay(500, TestContext.Current.CancellationToken);
        Assert.False(await open.Page.EvaluateAsync<bool>("() => 'broken' in window"));
        Assert.Equal($"/notebooks/{OpenPage.FileName}", new Uri(open.Page.Url).AbsolutePath);
        // Nothing has been asked of elsewhere: the policy has refused it, and says so.
        Assert.DoesNotContain(open.Chromium.Complaints(open.Page), complaint => complaint.StartsWith("asks for", StringComparison.Ordinal));
    }

    /// <summary>What was run here is live, in a frame that can reach nothing of the page.</summary>
    [Fact]
    public async Task ScriptOfAnOutputThatWasRunHere_Runs_AndReachesNothing()
    {
        await using var open = await OpenPage.OpenAsync(chromium,
            [OpenPage.Code("""
                HTML("<p id='p'>still</p><script>document.getElementById('p').textContent = 'live';"
                    + "try { parent.document.title = 'broken'; } catch { document.getElementById('p').textContent += ', alone'; }</script>")
                """)]);
        await open.RunAsync(0);
        await Assertions.Expect(open.Page.FrameLocator("iframe.live").Locator("#p")).ToHaveTextAsync("live, alone");
        Assert.Equal("test.ipynb", await open.Page.TitleAsync());
    }

    /// <summary>A page that sends what is no order is told so, and stays connected.</summary>
    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("no JSON")]
    [InlineData("""{"do":"edit","cell":"c0","start":0,"length":0,"text":"a"}""")]
    [InlineData("""{"do":"edit","cell":"c0","version":"0","sequence":1,"start":0,"length":0,"text":"a"}""")]
    [InlineData("""{"do":"insert","kind":"unknown","after":null}""")]
    [InlineData("""{"do":"changeKind","cell":"c0","kind":"unknown"}""")]
    [InlineData("""{"do":"run","cells":"c0"}""")]
    [InlineData("""{"do":"complete","cell":"c0","code":1,"at":0}""")]
    [InlineData("""{"do":"unknown"}""")]
    [InlineData("""{"do":"hide","cell":"c0","what":"source"}""")]
    [InlineData("""{"do":"delete"}""")]
    [InlineData("""{"do":"move","cells":[null],"after":null}""")]
    public async Task MessageThatIsNoOrder_IsRefused(string message)
    {
        await using var server = await Support.Server.StartAsync();
        OpenPage.Write(server.Folder.Find(OpenPage.FileName), [OpenPage.Code("1")]);
        using var page = await LivePage.OpenAsync(server, OpenPage.FileName);
        await page.SendAsync(message);
        var refused = await page.ReceiveAsync(answer => (string?)answer["event"] is "refused" or "rejected");
        Assert.NotEmpty((string)refused["sentence"]!);
        Assert.NotNull((await page.AskAsync(new JsonObject { ["do"] = "render", ["cell"] = "c0" }))["html"]);
        Assert.Empty(server.Log);
    }

    /// <summary>Orders with members that are missing, of other types or out of range, all on one connection.</summary>
    [Fact]
    public async Task SpoiledOrders_AreRefusedOrCarriedOut_AndTheServerGoesOn()
    {
        await using var server = await Support.Server.StartAsync();
        OpenPage.Write(server.Folder.Find(OpenPage.FileName), [OpenPage.Code("int a = 1;"), OpenPage.Text("b")]);
        var random = new Random(23);
        using var page = await LivePage.OpenAsync(server, OpenPage.FileName);
        int count = LongRun.IsOn ? 10_000 : 150, refused = 0;
        for (int i = 0; i < count; i++)
        {
            await page.SendAsync(Spoiled(random));
            await page.SendAsync(new JsonObject { ["do"] = "render", ["cell"] = "c0", ["ask"] = $"last {i}" });
            await page.ReceiveAsync(answer =>
            {
                refused += (string?)answer["event"] is "refused" or "rejected" ? 1 : 0;
                return answer["ask"]?.ToString() == $"last {i}";
            });
        }
        Assert.InRange(refused, count / 10, count);
        Assert.Empty(server.Log);
    }

    private static string Spoiled(Random random)
    {
        string[] orders =
        [
            """{"do":"edit","cell":"c0","version":0,"sequence":1,"start":0,"length":0,"text":"a"}""",
            """{"do":"insert","kind":"code","after":"c0","source":"x"}""", """{"do":"delete","cells":["c9"]}""", """{"do":"undelete"}""",
            """{"do":"move","cells":["c0"],"after":"c1"}""", """{"do":"changeKind","cell":"c1","kind":"markdown"}""",
            """{"do":"split","cell":"c0","at":1}""", """{"do":"merge","cells":["c8","c9"]}""", """{"do":"clear","cells":["c0"]}""",
            """{"do":"hide","cell":"c0","what":"source","hides":true}""", """{"do":"tweak","cell":"c0","name":"a","value":"2"}""",
            """{"do":"complete","cell":"c0","code":"a","at":1}""", """{"do":"input","text":"a"}""", """{"do":"save"}""",
        ];
        object?[] values = ["", "c0", -1, int.MaxValue, 1e300, true, null, "\u0000\ud800", new string('x', 3000)];
        var order = System.Text.Json.Nodes.JsonNode.Parse(orders[random.Next(orders.Length)])!.AsObject();
        for (int i = random.Next(1, 3); i > 0; i--)
        {
            string name = order.ElementAtOrDefault(random.Next(order.Count)).Key ?? "do";
            if (random.Next(3) == 0)
                order.Remove(name);
            else
                order[name] = System.Text.Json.JsonSerializer.SerializeToNode(values[random.Next(values.Length)]);
        }
        string text = order.ToJsonString();
        return random.Next(10) == 0 ? text[..random.Next(text.Length)] : text;
    }
}
