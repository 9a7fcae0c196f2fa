using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using LiveNotebooks.Documents;
using LiveNotebooks.Folders;
using Microsoft.AspNetCore.Http;
using NotebookServer.Serving;

namespace NotebookServer.Contents;

/// <summary>Files and folders as clients see them.</summary>
/// <param name="folder">The folder that is served.</param>
internal sealed class ContentModels(ServedFolder folder)
{
    private const string Notebook = "notebook", File = "file", Directory = "directory";

    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <param name="path">The path from the root.</param>
    /// <param name="content">Whether the content is wanted, too.</param>
    /// <param name="type">
    /// How the client wants to see it: <c>notebook</c>, <c>file</c> or <c>directory</c>; null to let its name decide.
    /// </param>
    /// <param name="format">How the content is to be sent: <c>text</c> or <c>base64</c>; null for what fits.</param>
    /// <param name="hash">Whether the content's hash is wanted.</param>
    /// <exception cref="RequestFault">There is no such file, or not of that type.</exception>
    public JsonObject Of(string path, bool content = false, string? type = null, string? format = null, bool hash = false)
    {
        path = ServedFolder.Normalize(path);
        string full = folder.Find(path);
        if (System.IO.Directory.Exists(full))
        {
            return type is null or Directory
                ? OfFolder(path, new DirectoryInfo(full), content)
                : throw new RequestFault(StatusCodes.Status400BadRequest, $"{path} is a folder");
        }
        var file = new FileInfo(full);
        if (!file.Exists)
            throw RequestFault.NotFound(path);
        if (type == Directory)
            throw new RequestFault(StatusCodes.Status400BadRequest, $"{path} is no folder");
        return OfFile(path, file, content, type ?? TypeOf(path), format, hash);
    }

    private static string TypeOf(string path) => ServedFile.IsNotebook(path) ? Notebook : File;

    private static JsonObject OfFile(string path, FileInfo file, bool withContent, string type, string? format, bool withHash)
    {
        var model = Base(path, file, type);
        model["size"] = file.Length;
        byte[] bytes = [];
        if (withContent || withHash)
            bytes = ServedFile.Read(file.FullName);
        if (withHash)
        {
            model["hash"] = Convert.ToHexStringLower(SHA256.HashData(bytes));
            model["hash_algorithm"] = "sha256";
        }
        if (!withContent)
            return model;
        if (type == Notebook)
        {
            model["content"] = NotebookText.Read(path, bytes);
            model["format"] = "json";
            return model;
        }
        string? text = format == "base64" ? null : TextOf(bytes);
        if (text is null && format == "text")
            throw new RequestFault(StatusCodes.Status400BadRequest, $"{path} is no UTF-8 text");
        model["content"] = text ?? Convert.ToBase64String(bytes);
        model["format"] = text is null ? "base64" : "text";
        model["mimetype"] = text is null ? "application/octet-stream" : "text/plain";
        return model;
    }

    private JsonObject OfFolder(string path, DirectoryInfo directory, bool withContent)
    {
        var model = Base(path, directory, Directory);
        if (!withContent)
            return model;
        var items = new JsonArray();
        foreach (string name in directory.EnumerateFileSystemInfos().Select(item => item.Name).Where(name => !ServedFolder.IsHidden(name))
            .Order(StringComparer.OrdinalIgnoreCase).ThenBy(name => name, StringComparer.Ordinal))
        {
            try
            {
                items.Add(Of(path.Length == 0 ? name : $"{path}/{name}"));
            }
            catch (RequestFault)
            {
                // A link that leads out of the folder, or nowhere.
            }
        }
        model["content"] = items;
        model["format"] = "json";
        return model;
    }

    private static JsonObject Base(string path, FileSystemInfo item, string type) => new()
    {
        ["name"] = path[(path.LastIndexOf('/') + 1)..],
        ["path"] = path,
        ["last_modified"] = ApiTime.Of(item.LastWriteTimeUtc),
        ["created"] = ApiTime.Of(item.CreationTimeUtc),
        ["content"] = null,
        ["format"] = null,
        ["mimetype"] = null,
        ["size"] = null,
        ["writable"] = (item.Attributes & FileAttributes.ReadOnly) == 0,
        ["hash"] = null,
        ["hash_algorithm"] = null,
        ["type"] = type,
    };

    private static string? TextOf(byte[] bytes)
    {
        try
        {
            string text = s_utf8.GetString(bytes);
            return text.Contains('\0', StringComparison.Ordinal) ? null : text;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
