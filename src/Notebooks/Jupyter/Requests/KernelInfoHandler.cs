using System.Reflection;
using System.Text.Json.Nodes;
using Notebooks.Files;
using Notebooks.Messages;

namespace Notebooks.Jupyter.Requests;

/// <summary>Describes this kernel.</summary>
internal sealed class KernelInfoHandler : IRequestHandler
{
    private static readonly string s_version = typeof(KernelInfoHandler).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion
        .Split('+')[0];

    public string Name => "kernel_info";

    public Task<JsonObject> HandleAsync(Request request) => Task.FromResult(new JsonObject
    {
        ["status"] = "ok",
        ["protocol_version"] = MessageCodec.ProtocolVersion,
        ["implementation"] = "NotebookKernel",
        ["implementation_version"] = s_version,
        ["language_info"] = new JsonObject
        {
            ["name"] = NotebookLanguage.CSharp,
            ["version"] = "14.0",
            ["mimetype"] = "text/x-csharp",
            ["file_extension"] = ".cs",
            ["pygments_lexer"] = "csharp",
            ["codemirror_mode"] = "text/x-csharp",
        },
        ["banner"] = $"NotebookKernel {s_version}: C# on .NET {Environment.Version}",
        ["help_links"] = new JsonArray(
            new JsonObject { ["text"] = "C#", ["url"] = "https://learn.microsoft.com/dotnet/csharp/" },
            new JsonObject { ["text"] = ".NET", ["url"] = "https://learn.microsoft.com/dotnet/api/" }),
        ["debugger"] = false,
        ["supported_features"] = new JsonArray(),
    });
}
