using System.Diagnostics;
using System.Text.Json;

namespace MnistApp.Tests;

/// <summary>Folders as they are found: with links, without permissions, with names and files that nobody expects.</summary>
public sealed class PredictSearchTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public PredictSearchTests() => Assert.SkipWhen(OperatingSystem.IsWindows(), "Links and permissions are those of Unix.");

    public void Dispose()
    {
        foreach (string locked in Directory.GetDirectories(_folder.Path, "locked*"))
            SetMode(locked, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        _folder.Dispose();
    }

    [Fact]
    public async Task LinksBetweenFolders_AreFollowedOnce_AndAFolderIsKnownByItsOwnName()
    {
        Picture("one.png");
        Picture("b/two.png");
        Picture("b/deeper/three.png");
        using var elsewhere = new TempFolder();
        File.Copy(App.Picture("tiny-1.png"), elsewhere.Find("four.png"));
        // Up, down, beside, to itself, to where it came from through another name, and to nowhere.
        Link("a-link-to-b", _folder.Find("b"));
        Link("b/up", "..");
        Link("b/deeper/root", _folder.Path);
        Link("b/loop", "loop");
        Link("out", elsewhere.Path);
        Directory.CreateSymbolicLink(elsewhere.Find("back"), _folder.Find("a-link-to-b"));
        Link("nowhere", _folder.Find("missing"));

        (int exitCode, string[] files) = await FilesAsync(_folder.Path);

        Assert.Equal(0, exitCode);
        Assert.Equal(["b/deeper/three.png", "b/two.png", "one.png", "out/four.png"], files);
        (_, string[] twice) = await FilesAsync(_folder.Find("a-link-to-b"), _folder.Path, _folder.Find("b/two.png"));
        Assert.Equal(4, twice.Length);
    }

    [Fact]
    public async Task AFolderThatMayNotBeRead_IsReported_AndTheRestIsRead()
    {
        Picture("one.png");
        Picture("locked/two.png");
        SetMode(_folder.Find("locked"), UnixFileMode.None);
        string locked = _folder.Find("locked");
        string sentence = $"{locked}: the folder may not be read; check its permissions.";

        (int exitCode, string output, string errors) = await ProcessAsync(["predict", _folder.Path, "--json"]);

        Assert.Equal((1, sentence + "\n"), (exitCode, errors));
        using JsonDocument answer = JsonDocument.Parse(output);
        Assert.Equal(
            "one.png",
            Path.GetFileName(answer.RootElement.GetProperty("pictures").EnumerateArray().Single().GetProperty("file").GetString()));
        JsonElement unread = answer.RootElement.GetProperty("unreadFolders").EnumerateArray().Single();
        Assert.Equal((locked, sentence), (unread.GetProperty("folder").GetString(), unread.GetProperty("error").GetString()));
        // Alone it is no folder without a picture: nobody knows.
        Assert.Equal((1, "", sentence + "\n"), await ProcessAsync(["predict", locked]));
    }

    [Fact]
    public async Task AClosedPipe_EndsItQuietly()
    {
        Picture("one.png");
        using Process process = Start(["predict", _folder.Path]);
        process.StandardOutput.Close();
        string errors = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal((141, ""), (process.ExitCode, errors));
    }

    [Fact]
    public async Task ControlCharactersInNames_AreShownEscaped_AndJsonIsFaithful()
    {
        const string name = "\e[2J\u009B31m\u202Egnp\u200B é.png";
        Picture(name);
        _folder.Write("\e]0;title\a.png", "no picture");

        (_, string output, string errors) = await App.RunAsync(["predict", _folder.Path]);
        (_, string json, _) = await App.RunAsync(["predict", _folder.Path, "--json"]);
        (_, _, string usage) = await App.RunAsync(["predict", "\e[31m"]);

        Assert.Contains(@"\u001B[2J\u009B31m\u202Egnp\u200B é.png  ", output, StringComparison.Ordinal);
        Assert.Contains(@"\u001B]0;title\u0007.png: ", errors, StringComparison.Ordinal);
        Assert.StartsWith(@"\u001B[31m: not found", usage, StringComparison.Ordinal);
        Assert.All(
            [output, errors, json, usage],
            text => Assert.DoesNotContain(text, character => char.IsControl(character) && character != '\n'));
        using JsonDocument answer = JsonDocument.Parse(json);
        Assert.Contains(
            answer.RootElement.GetProperty("pictures").EnumerateArray(),
            picture => Path.GetFileName(picture.GetProperty("file").GetString()) == name);
    }

    [Theory]
    [InlineData("/dev/zero", "/dev/zero is a device, not a file; name a file that holds the data.")]
    [InlineData("PIPE", "PIPE is a named pipe, not a file; name a file that holds the data.")]
    public async Task WhatHasNoEnd_IsRefusedWhereverAFileIsExpected(string path, string sentence)
    {
        string pipe = NamedPipe.Make(_folder.Find("pipe.png"));
        path = path.Replace("PIPE", pipe, StringComparison.Ordinal);
        sentence = sentence.Replace("PIPE", pipe, StringComparison.Ordinal) + "\n";
        string picture = App.Picture("tiny-1.png");

        Assert.Equal((1, "", sentence), await App.RunAsync(["predict", path]));
        Assert.Equal((2, "", sentence), await App.RunAsync(["predict", picture, "--labels", path]));
        Assert.Equal((2, "", sentence), await App.RunAsync(["predict", picture, "--model", path]));
    }

    [Fact]
    public async Task APipeInAFolder_HoldsUpNoOtherPicture()
    {
        Picture("one.png");
        NamedPipe.Make(_folder.Find("pipe.png"));

        (int exitCode, string[] files) = await FilesAsync(_folder.Path);

        Assert.Equal(1, exitCode);
        Assert.Equal(["one.png", "pipe.png"], files);
    }

    private void Picture(string name)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder.Find(name))!);
        File.Copy(App.Picture("tiny-1.png"), _folder.Find(name));
    }

    private static void SetMode(string path, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, mode);
    }

    private void Link(string name, string target) => Directory.CreateSymbolicLink(_folder.Find(name), target);

    private async Task<(int ExitCode, string[] Files)> FilesAsync(params string[] paths)
    {
        (int exitCode, string output, _) = await App.RunAsync(["predict", .. paths, "--json"]);
        using JsonDocument answer = JsonDocument.Parse(output);
        return (
            exitCode,
            [.. answer.RootElement.GetProperty("pictures")
                .EnumerateArray()
                .Select(picture => Path.GetRelativePath(_folder.Path, picture.GetProperty("file").GetString()!))]);
    }

    private static async Task<(int ExitCode, string Output, string Errors)> ProcessAsync(string[] arguments)
    {
        using Process process = Start(arguments);
        Task<string> errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        string output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output, await errors);
    }

    /// <summary>The command in a process of its own, for which permissions hold also where the tests run as root.</summary>
    private static Process Start(string[] arguments)
    {
        string command = Path.Combine(AppContext.BaseDirectory, "mnist");
        var start = new ProcessStartInfo(command) { RedirectStandardOutput = true, RedirectStandardError = true };
        if (Environment.IsPrivilegedProcess)
        {
            Assert.SkipUnless(File.Exists("/usr/bin/setpriv"), "Root may read every folder, and there is no setpriv to take that from it.");
            start.FileName = "/usr/bin/setpriv";
            foreach (string word in new[] { "--bounding-set", "-dac_override,-dac_read_search", command })
                start.ArgumentList.Add(word);
        }
        foreach (string argument in arguments)
            start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }
}
