using LiveNotebooks.Rooms;
using NotebookServer.Tests.Documents;
using NotebookServer.Tests.Page;

namespace NotebookServer.Tests.Live;

/// <summary>What waits for pages that do not read.</summary>
public sealed class BacklogTests
{
    private const int Megabyte = 1024 * 1024;

    [Fact]
    public void WhatWaitsForSeveralPagesCountsOnce()
    {
        var backlog = new Backlog();
        Viewer[] viewers = [.. Enumerable.Range(0, 50).Select(i => Enter(backlog, $"{i}"))];
        byte[] message = new byte[10 * Megabyte];
        foreach (var viewer in viewers)
            viewer.Add(message);
        Assert.Equal(message.Length, backlog.Bytes);
        Assert.DoesNotContain(viewers, viewer => viewer.CutOff.IsCompleted);
        foreach (var viewer in viewers)
            backlog.Leave(viewer);
        Assert.Equal(0, backlog.Bytes);
    }

    [Fact]
    public async Task PageThatHasTakenNothingForTheLongestTimeIsCutOff()
    {
        var backlog = new Backlog(mostBytes: 10 * Megabyte);
        Viewer slow = Enter(backlog, "slow"), fast = Enter(backlog, "fast");
        slow.Add(new byte[4 * Megabyte]);
        await using var messages = fast.ReadAllAsync(TestContext.Current.CancellationToken).GetAsyncEnumerator(
            TestContext.Current.CancellationToken);
        for (int i = 0; i < 10; i++)
        {
            fast.Add(new byte[4 * Megabyte]);
            Assert.True(await messages.MoveNextAsync());
            Assert.InRange(backlog.Bytes, 1, 10 * Megabyte);
        }
        Assert.True(slow.CutOff.IsCompleted);
        Assert.False(fast.CutOff.IsCompleted);
    }

    [Fact]
    public void PageThatIsTooFarBehindIsCutOff_ButAnyNotebookCanBeSent()
    {
        var backlog = new Backlog();
        var viewer = Enter(backlog, "one");
        viewer.Add(new byte[200 * Megabyte]);
        Assert.False(viewer.CutOff.IsCompleted);
        viewer.Add(new byte[1]);
        Assert.True(viewer.CutOff.IsCompleted);
        Assert.Equal(0, backlog.Bytes);
    }

    /// <summary>200 connections that never read a notebook of 10 MB take less than 150 MB together.</summary>
    [LongFact]
    public async Task ConnectionsThatNeverReadTakeLittleMemory()
    {
        using var folder = new TempFolder();
        OpenPage.Write(folder.Find("a.ipynb"), [OpenPage.Code("1", OpenPage.Display("text/html", new string('x', 7 * Megabyte))),
            OpenPage.Code("2", OpenPage.Display("text/html", new string('y', 3 * Megabyte)))]);
        using var server = await ServerProcess.StartAsync(folder.Path);
        var (first, _) = await server.OpenAsync("a.ipynb");
        long before = server.Memory;
        var sockets = new List<System.Net.WebSockets.ClientWebSocket>();
        for (int i = 0; i < 200; i++)
            sockets.Add(await server.ConnectAsync("a.ipynb"));
        // Whoever reads is told what happens, in spite of them.
        await ServerProcess.SendAsync(first, LivePage.Edit("c0", 0, 0, 0, "x"));
        await ServerProcess.ReceiveAsync(first, "edit");
        long after = server.Memory;
        TestContext.Current.SendDiagnosticMessage($"{before / Megabyte} MB before, {after / Megabyte} MB after");
        foreach (var socket in sockets.Append(first))
            socket.Dispose();
        Assert.InRange(after - before, long.MinValue, 150L * Megabyte);
    }

    private static Viewer Enter(Backlog backlog, string id)
    {
        var viewer = new Viewer(id, backlog);
        backlog.Enter(viewer);
        return viewer;
    }
}
