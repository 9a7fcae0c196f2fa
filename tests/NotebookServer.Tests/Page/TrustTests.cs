using System.Text.Json.Nodes;
using Microsoft.Playwright;
using Testing.Browsers;

namespace NotebookServer.Tests.Page;

/// <summary>What a document holds is never taken for a part of the page, whatever it is called, and never leaves its place.</summary>
public sealed class TrustTests(ChromiumPage chromium) : IClassFixture<ChromiumPage>
{
    /// <summary>Pieces of HTML that call themselves parts of the page. Each has a "bait" to be clicked.</summary>
    private static readonly string[] s_impostors =
    [
        """<b class="cell" data-id="target"><i class="run">bait</i></b>""",
        """<div class="cell" data-id="target"><button class="run" type="button">bait</button></div>""",
        """<div id="cells"><div class="cell active selected" data-id="target"><div class="gutter"><b class="run">bait</b></div></div></div>""",
        """<u class="place" data-count="7" data-line="1">bait</u>""",
        """<button class="place" data-count="7" data-line="1">bait</button>""",
        """<button data-command="run-all">bait</button>""", """<b data-command="run-all" id="stop" class="main">bait</b>""",
        """<a href="#target" class="run" data-id="target">bait</a>""", """<a href="#cells" name="cells" id="notice">bait</a>""",
        """<details class="cell" data-id="target"><summary class="run">bait</summary>more</details>""",
        """<form class="prompt" data-cell="target" action="/api/contents" method="post"><button>bait</button></form>""",
        """<label for="control-target-steps" class="controls">bait<input class="run"></label>""",
        """<button popovertarget="over" commandfor="over" command="show-popover">bait</button><div popover id="over">over</div>""",
        """<dialog open class="editor">bait</dialog>""", """<slot name="run" slot="run" part="run">bait</slot>""",
        """<b contenteditable tabindex="1" accesskey="r" autofocus is="x-run">bait</b>""",
        """<input class="run" autofocus value="bait"><b>bait</b>""",
        """<template class="run">bait</template><b class="monaco-status suggest-widget visible">bait</b>""",
        """<svg class="run"><a href="#target" class="run"><text class="run" y="20">bait</text></a></svg><b>bait</b>""",
        """<math class="run"><mtext class="place" data-count="7" data-line="1">bait</mtext></math>""",
        """<iframe class="live" name="parent"></iframe><b class="output rich is-live" data-index="0">bait</b>""",
        """<section class="earlier"><b class="earlier-bar" aria-pressed="true">bait</b></section>""",
    ];

    /// <summary>Styles that would lay an output over the whole page, and elements that would lie there themselves.</summary>
    private static readonly string[] s_escapes =
    [
        "<style>:host { position: fixed !important; inset: 0 !important; z-index: 99999 !important; background: red !important; }</style>over",
        "<style>:host { contain: none !important; overflow: visible !important; margin: -2000px !important; padding: 3000px; "
            + "position: relative !important; z-index: 9; }</style>over",
        "<style>:host { transform: translate(-500px, -500px) scale(20) !important; position: absolute !important; z-index: 9 !important; }</style>over",
        "<div style='position:fixed;inset:0;z-index:99999;background:red'>over</div>",
        "<div style='position:absolute;left:-2000px;top:-2000px;width:6000px;height:6000px;z-index:99999;background:red'>over</div>",
        "<div style='margin:-2000px;width:6000px;height:6000px;position:relative;z-index:99999;background:red'>over</div>",
        "<div style='position:sticky;top:0;height:100vh;z-index:99999;background:red'>over</div>",
        "<div popover style='display:block;position:fixed;inset:0;width:100vw;height:100vh;background:red'>over</div>",
        "<dialog open style='position:fixed;inset:0;width:100vw;height:100vh;background:red'>over</dialog>",
    ];

    [LongFact]
    public async Task Click_OnWhatCallsItselfAPartOfThePage_RunsNothing()
    {
        var target = OpenPage.Code("System.IO.File.WriteAllText(\"broken\", \"\");");
        target["id"] = "target";
        target["execution_count"] = 7;
        await using var open = await OpenPage.OpenAsync(chromium,
        [
            target,
            .. s_impostors.Select(impostor => OpenPage.Text("shown\n\n" + impostor)),
            .. s_impostors.Select(impostor => OpenPage.Code("1", OpenPage.Display("text/markdown", "shown\n\n" + impostor))),
            .. s_impostors.Select(impostor => OpenPage.Code("1", OpenPage.Display("text/html", "shown " + impostor))),
            .. s_impostors.Select(impostor => OpenPage.Code("1", Error(impostor))),
            .. s_impostors.Select(impostor => OpenPage.Code("1", Stream(impostor))),
            .. s_impostors.Select(Attached),
        ]);
        await open.Page.EvaluateAsync("""
            () => {
                window.clicked = 0;
                addEventListener('click', () => window.clicked++, true);
            }
            """);
        int baits = await open.Page.EvaluateAsync<int>("""
            () => {
                const roots = [document, ...[...document.querySelectorAll('*')].map(element => element.shadowRoot).filter(Boolean)];
                const baits = roots.flatMap(root => [...root.querySelectorAll('*')])
                    .filter(element => [...element.childNodes].some(node => node.nodeType === 3 && node.data.includes('bait')));
                for (const bait of baits) {
                    for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'dblclick'])
                        bait.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true, cancelable: true, button: 0 }));
                    for (const key of ['Enter', ' '])
                        bait.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, composed: true, cancelable: true, key }));
                }
                return baits.length;
            }
            """);
        Assert.InRange(baits, 5 * s_impostors.Length, 10 * s_impostors.Length);
        // A person's own clicks, on some of each kind.
        for (int i = 1; i < 1 + (4 * s_impostors.Length); i += 5)
        {
            var bait = open.Cell(i).GetByText("bait").Last;
            if (await bait.CountAsync() > 0)
                await bait.ClickAsync(new LocatorClickOptions { Force = true });
            await open.Page.Keyboard.PressAsync("Escape");
        }
        // Whatever had been told to run would have been asked for before this, and would be known after it.
        await open.Page.Keyboard.PressAsync("Control+s");
        await Assertions.Expect(open.Page.Locator("#save")).ToHaveTextAsync("Saved");
        Assert.Equal(0, await open.Page.Locator(".cell:is(.queued, .running)").CountAsync());
        var counts = await open.Page.Locator(".count").AllTextContentsAsync();
        Assert.Equal("[7]", Assert.Single(counts, count => count.Any(char.IsDigit)));
        await Assertions.Expect(open.Page.Locator("#kernel .state")).Not.ToContainTextAsync("running");
        Assert.Equal([OpenPage.FileName], Directory.GetFiles(open.Server.Folder.Path).Select(Path.GetFileName));
        // What a document holds stands in no tree of the page's own, and keeps no attribute that does something.
        Assert.Empty(await open.Page.EvaluateAsync<string[]>("""
            () => {
                const roots = [...document.querySelectorAll('.cell *')].map(element => element.shadowRoot).filter(Boolean);
                const active = /^(on|popover|command|form)|^(accesskey|autofocus|contenteditable|slot|part|is|tabindex|ping|target)$/;
                const outside = [...document.querySelectorAll('*')].filter(element =>
                    [...element.childNodes].some(node => node.nodeType === 3 && node.data.includes('bait'))
                    && !element.closest('pre') && element.localName !== 'button');
                return outside.map(element => element.outerHTML).concat(roots.flatMap(root => [...root.querySelectorAll('*')])
                    .flatMap(element => [...element.attributes].filter(({ name }) => active.test(name)).map(({ name }) => `${element.localName} ${name}`)));
            }
            """));
    }

    [Fact]
    public async Task WhateverADocumentDraws_StaysInItsPlace()
    {
        await using var open = await OpenPage.OpenAsync(chromium,
            [.. s_escapes.SelectMany(escape => new[]
            {
                OpenPage.Code("1"), OpenPage.Code("2", OpenPage.Display("text/html", escape)), OpenPage.Text(escape),
                OpenPage.Code("4", OpenPage.Display("text/markdown", escape)),
            })]);
        // Wherever the page is scrolled to, what is seen at the middle of its buttons and its code are they themselves.
        string[] covered = await open.Page.EvaluateAsync<string[]>("""
            async () => {
                const covered = [];
                for (const cell of document.querySelectorAll('.cell')) {
                    cell.scrollIntoView({ behavior: 'instant', block: 'center' });
                    await new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)));
                    const top = document.querySelector('header').getBoundingClientRect().bottom;
                    for (const part of document.querySelectorAll('header button, header a, header summary, .run, .static')) {
                        const box = part.getBoundingClientRect(), [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
                        const isSeen = part.checkVisibility() && !part.closest('.menu') && y < innerHeight && (part.closest('header') || y > top);
                        const above = document.elementFromPoint(x, y);
                        if (isSeen && !part.contains(above)) covered.push(`${part.outerHTML} at ${x}, ${y}: ${above?.outerHTML}`);
                    }
                }
                return covered;
            }
            """);
        Assert.True(covered.Length == 0, string.Join('\n', covered));
    }

    [LongFact]
    public async Task LinksWithinTheDocument_LeadToItsPlaces_AcrossCells()
    {
        string far = string.Concat(Enumerable.Repeat("far\n\n", 60));
        await using var open = await OpenPage.OpenAsync(chromium,
        [
            OpenPage.Text("[to the end](#the-end), [a footnote][^1]\n\n[^1]: The note.\n\n<a href='#save'>no place</a>"),
            OpenPage.Text(far),
            OpenPage.Text("<p id='mark'>marked</p>"), OpenPage.Text(far), OpenPage.Text("# The *end*"),
            OpenPage.Text("[to the mark](#mark)\n\n" + far),
        ]);
        await open.Page.GetByText("to the end").ClickAsync();
        await Assertions.Expect(open.Page.GetByRole(AriaRole.Heading, new() { Name = "The end" })).ToBeInViewportAsync();
        Assert.EndsWith("#the-end", open.Page.Url, StringComparison.Ordinal);
        await open.Page.GetByText("to the mark").ClickAsync();
        await Assertions.Expect(open.Page.GetByText("marked", new() { Exact = true })).ToBeInViewportAsync();
        await open.Page.GetByText("no place").ClickAsync();
        Assert.EndsWith("#mark", open.Page.Url, StringComparison.Ordinal);

        // As an address from elsewhere.
        await open.Page.GotoAsync("about:blank");
        await open.Page.GotoAsync(open.Address.AbsoluteUri + "#the-end");
        await Assertions.Expect(open.Page.GetByRole(AriaRole.Heading, new() { Name = "The end" })).ToBeInViewportAsync();
    }

    [Fact]
    public async Task Keys_AreCommands_WhileALinkOfATextHasTheFocus()
    {
        await using var open = await OpenPage.OpenAsync(chromium, [OpenPage.Text("A [link](#nowhere)"), OpenPage.Code("1")]);
        await open.Page.GetByText("link").FocusAsync();
        await open.Page.Keyboard.PressAsync("b");
        await Assertions.Expect(open.Cells).ToHaveCountAsync(3);
        await open.Page.GetByText("link").FocusAsync();
        await open.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(open.Page.Locator(".edited")).ToHaveCountAsync(0);
    }

    [LongFact]
    public async Task CellsCalledLikeMembersOfObjects_AndAFileCalledLikeHtml_AreShownAsTheyAre()
    {
        string[] ids =
            ["__proto__", "constructor", "toString", "hasOwnProperty", "<img src=x onerror='broken=1'>", "save", "a b&c=d?#/..", "\"'"];
        const string name = "<img src=x onerror='broken=1'>&amp;\"#%41.ipynb";
        await using var open = await OpenPage.OpenAsync(chromium, [.. ids.Select(id =>
        {
            var cell = OpenPage.Code("HTML(\"<b>run</b><script></script>\")");
            cell["id"] = id;
            return cell;
        }), OpenPage.Text("# <img src=x onerror='broken=1'> title")], name: name);
        await Assertions.Expect(open.Page.Locator("header #title")).ToHaveTextAsync(name);
        Assert.Equal(name, await open.Page.TitleAsync());
        await Assertions.Expect(open.Page.Locator("#run-stale")).ToBeHiddenAsync();
        foreach (int index in Enumerable.Range(0, ids.Length))
            Assert.Matches("^Code cell(, not run)?$", await open.Cell(index).GetAttributeAsync("aria-label"));
        for (int i = 0; i < ids.Length; i++)
        {
            await open.RunAsync(i);
            await Assertions.Expect(open.Output(i).FrameLocator("iframe.live").GetByText("run")).ToBeVisibleAsync();
        }
        await open.Page.Locator(".folder").ClickAsync();
        await Assertions.Expect(open.Page.GetByRole(AriaRole.Link, new() { Name = name })).ToBeVisibleAsync();
        Assert.False(await open.Page.EvaluateAsync<bool>("() => 'broken' in window"));
    }

    private static JsonObject Error(string impostor) => new()
    {
        ["output_type"] = "error",
        ["ename"] = impostor,
        ["evalue"] = impostor,
        ["traceback"] = new JsonArray(
            $"\u001b[31m{impostor}\u001b[0m \u001b[1\"class='run'm{impostor}", $"<pre class=\"output error\">{impostor}"),
    };

    private static JsonObject Stream(string impostor) => new()
    {
        ["output_type"] = "stream",
        ["name"] = "run cell",
        ["text"] = $"\u001b[31m{impostor}\u001b[0m\r\n\u001b[38;5;1\"onclick=1m{impostor}",
    };

    /// <summary>A text with a picture whose name, type and content are the impostor.</summary>
    private static JsonObject Attached(string impostor)
    {
        var cell = OpenPage.Text($"shown ![bait](<attachment:a\"><b class='run'>.svg>) ![bait](attachment:b.svg)");
        cell["attachments"] = new JsonObject
        {
            ["a\"><b class='run'>.svg"] = new JsonObject { ["image/svg+xml\"><b class='run'>bait</b><i \""] = impostor },
            ["b.svg"] = new JsonObject { ["text/html"] = impostor },
        };
        return cell;
    }
}
