using System.Diagnostics;
using System.IO.Compression;
using System.Net.WebSockets;
using System.Reflection.PortableExecutable;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace MnistApp.Tests.Packaging;

/// <summary>Each package is installed from a folder and used, as somebody does who has no clone.</summary>
public sealed class PackageTests(PackedFixture packed) : IClassFixture<PackedFixture>
{
    private const string SumNotebook = """
        {"cells":[{"cell_type":"code","execution_count":null,"id":"a","metadata":{},"outputs":[],"source":["Console.WriteLine(Enumerable.Range(1, 100).Sum());"]}],
         "metadata":{"kernelspec":{"display_name":".NET (C#)","language":"C#","name":".net-csharp"},"language_info":{"name":"C#"}},"nbformat":4,"nbformat_minor":5}
        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string, string> Libraries => new()
    {
        { "MnistNotebooks.TorchSharp", "TorchSharp.Managed" },
        { "MnistNotebooks.FigureRenderer", "FigureRenderer" },
        { "MnistNotebooks.Sweeps", "Sweeps" },
        { "MnistNotebooks.MnistHelpers", "MnistHelpers" },
    };

    /// <summary>
    /// The program of the package's README, in a project that knows nothing but the package, prints what the README says.
    /// </summary>
    [LongTheory]
    [MemberData(nameof(Libraries))]
    public async Task Library_InANewProject_DoesWhatItsReadmeSays(string package, string project)
    {
        string readme = await File.ReadAllTextAsync(Path.Combine(Repository.Folder, "src", project, "README.md"), Cancellation);
        string folder = packed.NewFolder("Use." + package);
        await File.WriteAllTextAsync(Path.Combine(folder, "Program.cs"), Block(readme, "csharp"), Cancellation);
        await File.WriteAllTextAsync(Path.Combine(folder, "Use.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <NoWarn>NU1901;NU1902;NU1903;NU1904;NETSDK1206</NoWarn>
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="{package}" Version="{Version(package)}" />
              </ItemGroup>
            </Project>
            """, Cancellation);
        File.Copy(App.Picture("pen-2.jpg"), Path.Combine(folder, "seven.jpg"));

        string printed = await packed.DotnetAsync(folder, "run", "-v", "q");

        Assert.Equal(Block(readme, "text"), printed);
    }

    /// <summary>All of the last two is internal: they come with the others.</summary>
    public static TheoryData<string, string> Packages => new(
        [.. Libraries, ("MnistNotebooks.TensorKernels", "TensorKernels"), ("MnistNotebooks.Common", "Common")]);

    [LongTheory]
    [MemberData(nameof(Packages))]
    public void Library_BringsReadmeLicenseDocumentationAndSymbols(string package, string project)
    {
        using ZipArchive archive = ZipFile.OpenRead(FileOf(package, ".nupkg"));
        AssertDescribed(archive);
        Assert.Contains(
            archive.Entries,
            entry => entry.FullName.StartsWith("lib/net10.0/", StringComparison.Ordinal)
                && entry.Name.EndsWith(".xml", StringComparison.Ordinal));
        using ZipArchive symbols = ZipFile.OpenRead(FileOf(package, ".snupkg"));
        Assert.Contains(symbols.Entries, entry => entry.Name.EndsWith(".pdb", StringComparison.Ordinal));
        Assert.True(project == "MnistHelpers" == archive.Entries.Any(entry => entry.Name.EndsWith(".gz", StringComparison.Ordinal)));
    }

    [LongTheory]
    [InlineData("mnist-notebooks.win-x64", "mnist.pdb")]
    [InlineData("mnist-notebook-kernel", "NotebookKernel.pdb")]
    [InlineData("mnist-notebook-server", "NotebookServer.pdb")]
    public void Tool_BringsReadmeLicenseAndSymbols(string package, string symbols)
    {
        using ZipArchive archive = ZipFile.OpenRead(FileOf(package, ".nupkg"));
        AssertDescribed(archive);
        Assert.Contains(archive.Entries.Select(entry => entry.Name), name => name == symbols);
    }

    /// <summary>A build makes machine code of them, for its own machine.</summary>
    [LongFact]
    public void Packages_BringOwnAssemblies_WithoutMachineCode()
    {
        HashSet<string> own =
        [
            "FigureRenderer", "MnistHelpers", "MnistNotebooks.Common", "MnistNotebooks.Common.CommandLine", "MnistNotebooks.Common.Web",
            "MnistNotebooks.LiveNotebooks", "MnistNotebooks.Notebooks", "NotebookKernel", "NotebookServer", "Sweeps", "TensorKernels",
            "TorchSharp", "mnist",
        ];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (string file in Directory.EnumerateFiles(packed.Packages, "*.nupkg"))
        {
            using ZipArchive archive = ZipFile.OpenRead(file);
            foreach (ZipArchiveEntry entry in archive.Entries)
            {
                string name = Path.GetFileNameWithoutExtension(entry.Name);
                if (Path.GetExtension(entry.Name) != ".dll" || !own.Contains(name))
                    continue;
                seen.Add(name);
                using var content = new MemoryStream();
                using (Stream packedContent = entry.Open())
                    packedContent.CopyTo(content);
                content.Position = 0;
                using var assembly = new PEReader(content);
                Assert.True(assembly.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size == 0, $"{Path.GetFileName(file)}: {entry.FullName}");
            }
        }
        Assert.Equal(own, seen);
    }

    /// <summary>The package of the tool itself only names those of the machines, of which one is taken.</summary>
    [LongTheory]
    [InlineData("linux-x64", "libSkiaSharp.so", "libe_sqlite3.so")]
    [InlineData("linux-arm64", "libSkiaSharp.so", "libe_sqlite3.so")]
    [InlineData("linux-musl-x64", "libSkiaSharp.so", "libe_sqlite3.so")]
    [InlineData("osx-arm64", "libSkiaSharp.dylib", "libe_sqlite3.dylib")]
    [InlineData("win-arm64", "e_sqlite3.dll", "libSkiaSharp.dll")]
    public void Tool_BringsTheNativeLibrariesOfOneMachine(string platform, params string[] libraries)
    {
        using (ZipArchive tool = ZipFile.OpenRead(FileOf("mnist-notebooks", ".nupkg")))
        {
            AssertDescribed(tool);
            Assert.DoesNotContain(tool.Entries, entry => entry.Name.EndsWith(".dll", StringComparison.Ordinal));
        }
        using ZipArchive archive = ZipFile.OpenRead(FileOf($"mnist-notebooks.{platform}", ".nupkg"));
        string[] stems = [.. libraries.Select(library => Path.GetFileNameWithoutExtension(library) + ".")];
        string[] found =
        [
            .. archive.Entries.Select(entry => entry.Name)
                .Where(name => stems.Any(stem => name.StartsWith(stem, StringComparison.Ordinal)))
                .Order(StringComparer.Ordinal),
        ];
        Assert.Equal(libraries.Order(StringComparer.Ordinal), found);
    }

    [LongFact]
    public async Task Tools_Installed_ReadAPicture_CheckTheData_AndRunANotebook()
    {
        string folder = packed.NewFolder("tools"), elsewhere = packed.NewFolder("elsewhere");
        foreach (string package in (string[])["mnist-notebooks", "mnist-notebook-kernel"])
        {
            await packed.DotnetAsync(elsewhere, "tool", "install", package, "--tool-path", folder, "--configfile", packed.Sources);
        }
        string mnist = Path.Combine(folder, OperatingSystem.IsWindows() ? "mnist.exe" : "mnist");

        using (JsonDocument prediction = JsonDocument.Parse(
            await packed.RunAsync(elsewhere, mnist, "predict", App.Picture("pen-2.jpg"), "--json")))
        {
            Assert.Equal(7, prediction.RootElement.GetProperty("pictures")[0].GetProperty("digit").GetInt32());
        }
        using (JsonDocument data = JsonDocument.Parse(await packed.RunAsync(elsewhere, mnist, "data", "--json")))
            Assert.Contains("60000", data.RootElement.ToString(), StringComparison.Ordinal);
        // A sweep needs SQLite's native library.
        using (JsonDocument study = JsonDocument.Parse(await packed.RunAsync(
            elsewhere, mnist, "sweep", "sweep.db", "--trials", "1", "--images", "500", "--validation", "100", "--epochs", "1", "--workers",
            "1", "--json")))
        {
            Assert.Contains("\"complete\"", study.RootElement.ToString(), StringComparison.OrdinalIgnoreCase);
        }

        await File.WriteAllTextAsync(Path.Combine(elsewhere, "sum.ipynb"), SumNotebook, Cancellation);
        await packed.RunAsync(elsewhere, mnist, "notebook", "sum.ipynb");
        Assert.Contains(
            "5050", await File.ReadAllTextAsync(Path.Combine(elsewhere, "sum.executed.ipynb"), Cancellation), StringComparison.Ordinal);
    }

    /// <summary>The server and its kernel, which comes with it, run a cell for a page.</summary>
    [LongFact]
    public async Task NotebookServer_Installed_RunsACell()
    {
        string folder = packed.NewFolder("server");
        await packed.DotnetAsync(folder, "tool", "install", "mnist-notebook-server", "--tool-path", ".", "--configfile", packed.Sources);
        string notebooks = packed.NewFolder("notebooks");
        await File.WriteAllTextAsync(Path.Combine(notebooks, "sum.ipynb"), SumNotebook, Cancellation);
        string program = Path.Combine(folder, OperatingSystem.IsWindows() ? "mnist-notebook-server.exe" : "mnist-notebook-server");
        string[] arguments = [notebooks, "--port", "0", "--no-browser", "--token", "packed"];
        using var server = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        try
        {
            string? line = await server.StandardOutput.ReadLineAsync(Cancellation);
            Match address = Regex.Match(line ?? "", "http://([0-9.:]+)");
            Assert.True(address.Success, line);
            using var socket = new ClientWebSocket();
            await socket.ConnectAsync(
                new Uri($"ws://{address.Groups[1].Value}/api/live/sum.ipynb?client=test&token=packed"), Cancellation);
            await socket.SendAsync("""{"do":"run","cells":["a"]}"""u8.ToArray(), WebSocketMessageType.Text, true, Cancellation);
            var received = new StringBuilder();
            byte[] bytes = new byte[4096];
            while (!received.ToString().Contains(@"5050\n", StringComparison.Ordinal))
            {
                WebSocketReceiveResult piece = await socket.ReceiveAsync(bytes, Cancellation);
                Assert.Equal(WebSocketMessageType.Text, piece.MessageType);
                received.Append(Encoding.UTF8.GetString(bytes, 0, piece.Count));
            }
        }
        finally
        {
            server.Kill(entireProcessTree: true);
            await server.WaitForExitAsync(Cancellation);
        }
    }

    private static void AssertDescribed(ZipArchive archive)
    {
        using Stream stream = archive.Entries.Single(entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open();
        XElement metadata = XDocument.Load(stream).Root!.Elements().First();
        string Value(string name) => metadata.Elements().SingleOrDefault(element => element.Name.LocalName == name)?.Value ?? "";
        Assert.Equal(("MIT", "README.md", "The MnistNotebooks authors"), (Value("license"), Value("readme"), Value("authors")));
        Assert.True(Value("description").Length > 40);
        Assert.Contains(archive.Entries, entry => entry.FullName == "README.md");
        Assert.Contains(archive.Entries, entry => entry.FullName == "NOTICE");
    }

    private string Version(string package) => Path.GetFileName(FileOf(package, ".nupkg"))[(package.Length + 1)..^".nupkg".Length];

    private string FileOf(string package, string extension) =>
        Directory.GetFiles(packed.Packages)
            .Single(file => Regex.IsMatch(Path.GetFileName(file), $@"^{Regex.Escape(package)}\.\d+\.\d+\.\d+{Regex.Escape(extension)}$"));

    /// <summary>The first block of a language in Markdown.</summary>
    private static string Block(string markdown, string language)
    {
        string text = markdown.ReplaceLineEndings("\n"), start = $"```{language}\n";
        int from = text.IndexOf(start, StringComparison.Ordinal) + start.Length;
        return text[from..text.IndexOf("```", from, StringComparison.Ordinal)];
    }
}
