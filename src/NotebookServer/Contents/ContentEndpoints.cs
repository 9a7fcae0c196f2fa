using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using LiveNotebooks.Documents;
using LiveNotebooks.Folders;
using Microsoft.AspNetCore.Http;
using Notebooks.Page;
using NotebookServer.Kernels;
using NotebookServer.Serving;

namespace NotebookServer.Contents;

/// <summary>The addresses for files: <c>/api/contents</c> and <c>/files</c>.</summary>
/// <param name="folder">The folder that is served.</param>
/// <param name="specifications">The kernels, one of which a new notebook names.</param>
internal sealed class ContentEndpoints(ServedFolder folder, KernelSpecifications specifications) : IDisposable
{
    private const string CheckpointsEnd = "/checkpoints";

    private readonly ContentModels _models = new(folder);
    private readonly Checkpoints _checkpoints = new(folder);
    private readonly Uploads _uploads = new();

    public void Map(IEndpointRouteBuilder routes)
    {
        // A path may have any number of parts, after which the addresses of checkpoints go on.
        routes.MapGet("/api/contents/{**path}", GetAsync);
        routes.MapPost("/api/contents/{**path}", PostAsync);
        routes.MapPut("/api/contents/{**path}", SaveAsync);
        routes.MapPatch("/api/contents/{**path}", RenameAsync);
        routes.MapDelete("/api/contents/{**path}", Delete);
        routes.MapGet("/files/{**path}", SendAsync);
    }

    public void Dispose() => _uploads.Dispose();

    private Task GetAsync(HttpContext context)
    {
        string path = PathOf(context);
        if (path.EndsWith(CheckpointsEnd, StringComparison.Ordinal) && !Directory.Exists(folder.Find(path)))
            return Answers.WriteAsync(context, _checkpoints.List(path[..^CheckpointsEnd.Length]));
        var query = context.Request.Query;
        return Answers.WriteAsync(
            context, _models.Of(path, query["content"] != "0", Option(query["type"]), Option(query["format"]), query["hash"] == "1"));
    }

    private async Task PostAsync(HttpContext context)
    {
        string path = PathOf(context);
        if (path.EndsWith(CheckpointsEnd, StringComparison.Ordinal))
        {
            await Answers.WriteAsync(context, _checkpoints.Create(path[..^CheckpointsEnd.Length]), StatusCodes.Status201Created);
            return;
        }
        if (CheckpointOf(path) is { } checkpoint)
        {
            _checkpoints.Restore(checkpoint.Path, checkpoint.Id);
            Answers.Empty(context);
            return;
        }
        var body = await JsonBody.ReadAsync(context);
        string created = Create(path, body);
        context.Response.Headers.Location = $"/api/contents/{string.Join('/', created.Split('/').Select(Uri.EscapeDataString))}";
        await Answers.WriteAsync(context, _models.Of(created), StatusCodes.Status201Created);
    }

    /// <summary>Makes a new file or folder, under a name that is free.</summary>
    /// <returns>Its path.</returns>
    private string Create(string path, JsonObject body)
    {
        string parent = folder.Find(path);
        if (!Directory.Exists(parent))
            throw RequestFault.NotFound(path);
        string? original = body.Text("copy_from");
        string type = body.Text("type") ?? "file";
        string extension = type == "notebook" ? ".ipynb" : body.Text("ext") ?? "";
        string name = original is not null
            ? Free(parent, $"{Path.GetFileNameWithoutExtension(original)}-Copy", Path.GetExtension(original), always: true)
            : type == "directory" ? Free(parent, "Untitled Folder", "")
            : Free(parent, type == "notebook" ? "Untitled" : "untitled", extension);
        string created = path.Length == 0 ? name : $"{path}/{name}";
        string target = folder.Find(created);
        if (original is not null)
            AtomicFile.Write(target, ServedFile.Read(ExistingFile(original)));
        else if (type == "directory")
            Directory.CreateDirectory(target);
        else
            AtomicFile.Write(target, type == "notebook" ? NotebookText.Write(EmptyNotebook()) : []);
        return created;
    }

    private async Task SaveAsync(HttpContext context)
    {
        string path = PathOf(context);
        var body = await JsonBody.ReadAsync(context);
        string target = folder.Find(path);
        string type = body.Text("type") ?? throw new RequestFault(StatusCodes.Status400BadRequest, "the body does not say the \"type\"");
        bool isNew = !File.Exists(target) && !Directory.Exists(target);
        if (Path.GetDirectoryName(target) is not { } parent || !Directory.Exists(parent))
            throw RequestFault.NotFound(path.Contains('/', StringComparison.Ordinal) ? path[..path.LastIndexOf('/')] : "/");
        if (type == "directory")
        {
            Directory.CreateDirectory(target);
        }
        else if (ChunkOf(body) is { } chunk)
        {
            if (!_uploads.Take(target, chunk, Bytes("file", body)))
            {
                // There is no file yet that could be described.
                await Answers.WriteAsync(context, new JsonObject { ["name"] = Path.GetFileName(target), ["path"] = path, ["type"] = type });
                return;
            }
        }
        else
        {
            AtomicFile.Write(target, Bytes(type, body));
        }
        await Answers.WriteAsync(context, _models.Of(path), isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK);
    }

    private static int? ChunkOf(JsonObject body) => body["chunk"] switch
    {
        null => null,
        JsonValue value when value.TryGetValue(out int number) && number is > 0 or -1 => number,
        _ => throw new RequestFault(StatusCodes.Status400BadRequest, "\"chunk\" is no number of a chunk: 1, 2, … or -1 for the last one"),
    };

    private JsonObject EmptyNotebook()
    {
        var specification = specifications.All()[specifications.DefaultName];
        return NotebookText.Empty(specification.Name, specification.DisplayName, specification.Language);
    }

    private byte[] Bytes(string type, JsonObject body)
    {
        if (type == "notebook")
            return NotebookText.Write(body["content"] as JsonObject ?? EmptyNotebook());
        string text = body.Text("content") ?? "";
        if (body.Text("format") != "base64")
            return Encoding.UTF8.GetBytes(text);
        try
        {
            return Convert.FromBase64String(text);
        }
        catch (FormatException)
        {
            throw new RequestFault(StatusCodes.Status400BadRequest, "the content is no base64");
        }
    }

    private async Task RenameAsync(HttpContext context)
    {
        string from = PathOf(context);
        string to = ServedFolder.Normalize((await JsonBody.ReadAsync(context)).Text("path")
            ?? throw new RequestFault(StatusCodes.Status400BadRequest, "the body does not say the new \"path\""));
        string source = folder.Find(from), target = folder.Find(to);
        if (from != to)
        {
            if (File.Exists(target) || Directory.Exists(target))
                throw new RequestFault(StatusCodes.Status409Conflict, $"{to} exists already");
            if (Directory.Exists(source))
            {
                Directory.Move(source, target);
            }
            else
            {
                _checkpoints.Move(from, to);
                File.Move(ExistingFile(from), target);
            }
        }
        await Answers.WriteAsync(context, _models.Of(to));
    }

    private Task Delete(HttpContext context)
    {
        string path = PathOf(context);
        if (CheckpointOf(path) is { } checkpoint)
        {
            _checkpoints.Delete(checkpoint.Path, checkpoint.Id);
        }
        else if (path.Length == 0)
        {
            throw new RequestFault(StatusCodes.Status400BadRequest, "the folder that is served cannot be deleted");
        }
        else if (Directory.Exists(folder.Find(path)))
        {
            if (Directory.EnumerateFileSystemEntries(folder.Find(path)).Any())
                throw new RequestFault(StatusCodes.Status400BadRequest, $"{path} is not empty; delete what is in it first");
            Directory.Delete(folder.Find(path));
        }
        else
        {
            File.Delete(ExistingFile(path));
            _checkpoints.Forget(path);
        }
        Answers.Empty(context);
        return Task.CompletedTask;
    }

    /// <summary>Sends a file as it is. Nothing in it may run: it may be a page that somebody else has made.</summary>
    private async Task SendAsync(HttpContext context)
    {
        string file = ExistingFile(PathOf(context));
        RegularFile.Check(file);
        // Pictures of notebooks are shown from here; nothing else is to be taken for what a browser would open.
        context.Response.ContentType = PictureTypes.Of(file) ?? "application/octet-stream";
        context.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        context.Response.Headers.ContentDisposition =
            string.Create(CultureInfo.InvariantCulture, $"attachment; filename*=UTF-8''{Uri.EscapeDataString(Path.GetFileName(file))}");
        await context.Response.SendFileAsync(file, context.RequestAborted);
    }

    private string ExistingFile(string path) =>
        folder.Find(path) is var file && File.Exists(file) ? file : throw RequestFault.NotFound(path);

    private static string Free(string parent, string name, string extension, bool always = false)
    {
        for (int number = always ? 1 : 0; ; number++)
        {
            string candidate = name + (number == 0 ? "" : number.ToString(CultureInfo.InvariantCulture)) + extension;
            if (!Path.Exists(Path.Combine(parent, candidate)))
                return candidate;
        }
    }

    private static (string Path, string Id)? CheckpointOf(string path)
    {
        int start = path.LastIndexOf(CheckpointsEnd + "/", StringComparison.Ordinal);
        return start < 0 ? null : (path[..start], path[(start + CheckpointsEnd.Length + 1)..]);
    }

    private static string PathOf(HttpContext context) => RequestPath.Of(context);

    private static string? Option(string? value) => string.IsNullOrEmpty(value) ? null : value;
}
