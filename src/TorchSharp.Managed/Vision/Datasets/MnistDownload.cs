using System.IO.Compression;
using System.Security.Cryptography;

namespace TorchSharp.Engine;

/// <summary>Downloads the gzipped files of a data set and unpacks them. Existing files are left unchanged.</summary>
internal sealed class MnistDownload(MnistSource source, HttpClient client)
{
    /// <summary>The largest of these files is 26 MB gzipped and 47 MB unpacked.</summary>
    private const int MaxGzippedBytes = 64 << 20;

    private const int MaxUnpackedBytes = 256 << 20;

    internal static readonly HttpClient SharedClient = new() { Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>The maximum time for a file.</summary>
    private static readonly TimeSpan s_wholeTime = TimeSpan.FromMinutes(30);

    /// <summary>The maximum time without data from a mirror.</summary>
    internal TimeSpan SilentTime { get; init; } = TimeSpan.FromSeconds(30);

    internal void Run(string folder, string unpackedFolder)
    {
        Directory.CreateDirectory(unpackedFolder);
        foreach ((string name, string checksum) in MnistSource.Names.Zip(source.Checksums))
        {
            string unpacked = Path.Combine(unpackedFolder, name), gzipped = Path.Combine(folder, name + ".gz");
            if (File.Exists(unpacked))
                continue;
            if (!File.Exists(gzipped))
                Fetch(gzipped, checksum, unpackedFolder);
            Unpack(gzipped, unpacked);
        }
    }

    private void Fetch(string path, string checksum, string unpackedFolder)
    {
        string name = Path.GetFileName(path);
        var faults = new List<Exception>();
        foreach (string mirror in source.Mirrors)
        {
            try
            {
                // There is no synchronization context below, so waiting here cannot deadlock.
                AtomicFile.Write(path, file => Task.Run(() => FetchAsync(mirror + name, file, checksum)).GetAwaiter().GetResult());
                return;
            }
            catch (Exception fault) when (fault is HttpRequestException or IOException or InvalidDataException or TimeoutException)
            {
                faults.Add(new IOException($"{mirror}{name}: {fault.Message}", fault));
            }
        }

        throw new AggregateException(
            $"{name} could not be downloaded; check the network, or put the four unpacked files into {unpackedFolder} yourself", faults);
    }

    private async Task FetchAsync(string address, Stream file, string checksum)
    {
        using var whole = new CancellationTokenSource(s_wholeTime);
        using var silent = CancellationTokenSource.CreateLinkedTokenSource(whole.Token);
        silent.CancelAfter(SilentTime);
        try
        {
            using HttpResponseMessage response =
                await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, silent.Token).ConfigureAwait(false);
            response.EnsureSuccessStatusCode();
            using Stream content = await response.Content.ReadAsStreamAsync(silent.Token).ConfigureAwait(false);
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
            var chunk = new byte[1 << 16];
            long length = 0;
            for (int read; (read = await content.ReadAsync(chunk, silent.Token).ConfigureAwait(false)) > 0;)
            {
                silent.CancelAfter(SilentTime);
                length += read;
                if (length > MaxGzippedBytes)
                {
                    throw new InvalidDataException(
                        FormattableString.Invariant($"more than {MaxGzippedBytes:N0} bytes came, which is not the data set"));
                }
                hash.AppendData(chunk, 0, read);
                file.Write(chunk, 0, read);
            }

            string found = Convert.ToHexStringLower(hash.GetHashAndReset());
            if (found != checksum)
            {
                throw new InvalidDataException(FormattableString.Invariant(
                    $"{length:N0} bytes with the MD5 {found} came, {checksum} expected; this is not the data set's file"));
            }
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException(whole.IsCancellationRequested
                ? FormattableString.Invariant($"the download took longer than {s_wholeTime.TotalMinutes} minutes")
                : FormattableString.Invariant($"nothing came for {SilentTime.TotalSeconds} seconds"));
        }
    }

    private static void Unpack(string gzipped, string unpacked)
    {
        using FileStream file = RegularFile.OpenRead(gzipped);
        uint announced = IdxFile.UnpackedLength(file);
        try
        {
            AtomicFile.Write(unpacked, target =>
            {
                using var content = new GZipStream(file, CompressionMode.Decompress, leaveOpen: true);
                var chunk = new byte[1 << 16];
                long length = 0;
                for (int read; (read = content.Read(chunk)) > 0 && length <= MaxUnpackedBytes; length += read)
                    target.Write(chunk, 0, read);

                if (length == 0 || length != announced)
                    throw new InvalidDataException();
            });
        }
        catch (InvalidDataException fault)
        {
            throw new InvalidDataException(
                $"{gzipped}: the gzip data are damaged or cut; delete the file, and it is downloaded again", fault);
        }
    }
}
