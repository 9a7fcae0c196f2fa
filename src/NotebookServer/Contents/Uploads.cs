using System.Collections.Concurrent;
using System.Globalization;
using LiveNotebooks.Folders;
using Microsoft.AspNetCore.Http;

namespace NotebookServer.Contents;

/// <summary>Files that clients send in chunks, until their last one has come. Thread-safe.</summary>
internal sealed class Uploads : IDisposable
{
    private const int First = 1, Last = -1;

    private readonly ConcurrentDictionary<string, Upload> _open = new(StringComparer.Ordinal);

    /// <summary>Takes a chunk.</summary>
    /// <param name="target">The file.</param>
    /// <param name="number">1, 2, …; -1 for the last chunk.</param>
    /// <param name="content">The bytes.</param>
    /// <returns>Whether the file is complete and in its place.</returns>
    /// <exception cref="RequestFault">An earlier chunk is missing, or the file is too large.</exception>
    public bool Take(string target, int number, byte[] content)
    {
        if (number == First)
        {
            string temporary = $".{Path.GetFileName(target)}.{TemporaryWriter.Create()}.tmp";
            var begun = new Upload(Path.Combine(Path.GetDirectoryName(target)!, temporary));
            _open.AddOrUpdate(target, begun, (_, former) =>
            {
                former.Delete();
                return begun;
            });
        }
        string name = Path.GetFileName(target);
        if (!_open.TryGetValue(target, out var upload))
            throw Broken();
        lock (upload)
        {
            if (number != Last && number != upload.Chunks + 1)
                throw Broken();
            if (upload.Length + content.Length > ServedFile.MostBytes)
            {
                Forget();
                throw new RequestFault(
                    StatusCodes.Status413PayloadTooLarge,
                    FormattableString.Invariant($"{name} has more than {ServedFile.MostBytes:N0} bytes"));
            }
            upload.Add(content);
            if (number != Last)
                return false;
            File.Move(upload.Temporary, target, overwrite: true);
            Forget();
            return true;
        }

        RequestFault Broken() => new(
            StatusCodes.Status400BadRequest,
            string.Create(
                CultureInfo.InvariantCulture, $"{name}: chunk {number} came without those before it; begin again with chunk {First}"));

        void Forget()
        {
            _open.TryRemove(KeyValuePair.Create(target, upload));
            upload.Delete();
        }
    }

    /// <summary>Deletes what has not become complete.</summary>
    public void Dispose()
    {
        foreach (var upload in _open.Values)
            upload.Delete();
    }

    private sealed class Upload(string temporary)
    {
        public string Temporary => temporary;

        public int Chunks { get; private set; }

        public long Length { get; private set; }

        public void Add(byte[] content)
        {
            using var stream = new FileStream(temporary, FileMode.Append, FileAccess.Write);
            stream.Write(content);
            Chunks++;
            Length += content.Length;
        }

        public void Delete() => File.Delete(temporary);
    }
}
