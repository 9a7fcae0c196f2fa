using System.IO.Compression;

namespace MnistHelpers.Tests;

/// <summary>Every kind at every severity against numpy and scipy: fixtures/corruptions.py.</summary>
public sealed class CorruptionFixtureTests
{
    public static TheoryData<string> Names => [.. Corruption.All.Select(corruption => corruption.Name)];

    [Theory, MemberData(nameof(Names))]
    public void Apply_IsThatOfNumpyAndScipy(string name)
    {
        Corruption corruption = Corruption.All.Single(c => c.Name == name);
        Case[] cases = [.. Fixture.Read<Case[]>("corruptions.json").Where(c => c.Corruption == name)];

        Assert.Equal(corruption.DefaultSeverity is null ? 3 : 8, cases.Length);
        Assert.All(cases, c =>
        {
            byte[] found = Corruptions.Apply(Digits.Test.Take(c.Index + 1), corruption, c.Seed, c.Severity).Image(c.Index).ToArray();
            // Where a value lies between two bytes, its last bit decides.
            Assert.All(c.Pixels().Zip(found), pair => Assert.InRange(pair.First - pair.Second, -1, 1));
            Assert.InRange(c.Pixels().Zip(found).Count(pair => pair.First != pair.Second), 0, 4);
        });
    }

    private sealed record Case(string Corruption, int? Severity, long Seed, int Index, byte[] Zlib)
    {
        internal byte[] Pixels()
        {
            using var zlib = new ZLibStream(new MemoryStream(Zlib), CompressionMode.Decompress);
            using var pixels = new MemoryStream();
            zlib.CopyTo(pixels);
            return pixels.ToArray();
        }
    }
}
