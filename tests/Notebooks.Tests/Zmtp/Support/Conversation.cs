namespace Notebooks.Tests.Zmtp.Support;

/// <summary>What a peer might send, by chance.</summary>
internal static class Conversation
{
    private const int Unheard = 3;

    public static byte[] Make(Random random) => Make(random, out _);

    /// <summary>A greeting, a handshake, messages and commands.</summary>
    /// <param name="random">The chance.</param>
    /// <param name="expected">How many of the messages and commands ask for something to be done.</param>
    public static byte[] Make(Random random, out int expected)
    {
        var bytes = new List<byte>(
            [.. RawPeer.Greeting(minorVersion: (byte)random.Next(2)), .. RawPeer.Ready("DEALER", random.Next(2) == 0 ? "" : "name")]);
        expected = 0;
        for (int i = random.Next(1, 8); i > 0; i--)
        {
            int kind = random.Next(6);
            bytes.AddRange(kind switch
            {
                0 => RawPeer.Command("PING", [0, (byte)random.Next(256), .. new byte[random.Next(17)]]),
                1 => RawPeer.Command("SUBSCRIBE", new byte[random.Next(400)]),
                2 => RawPeer.Command("CANCEL", new byte[random.Next(4)]),
                Unheard => RawPeer.Command("UNHEARD", new byte[random.Next(300)]),
                _ =>
                    RawPeer.Message(
                        [.. Enumerable.Range(0, random.Next(1, 8))
                            .Select(_ => new string((char)random.Next(256), random.Next(3) * random.Next(600)))]),
            });
            expected += kind == Unheard ? 0 : 1;
        }
        return [.. bytes];
    }

    /// <summary>Changes, removes, adds and repeats some bytes; cuts the end off.</summary>
    public static byte[] Damage(byte[] sound, Random random)
    {
        var bytes = new List<byte>(sound);
        for (int i = random.Next(5); i > 0; i--)
        {
            // Half of the damage where the structure is densest.
            int place = random.Next(random.Next(2) == 0 ? Math.Min(bytes.Count, 120) : bytes.Count);
            int length = random.Next(1, Math.Min(20, bytes.Count - place + 1));
            switch (random.Next(5))
            {
                case 0:
                    bytes[place] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    bytes[place] = (byte)random.Next(256);
                    break;
                case 2:
                    bytes.RemoveRange(place, length);
                    break;
                case 3:
                    bytes.InsertRange(place, bytes.GetRange(place, length));
                    break;
                default:
                    byte[] noise = new byte[length];
                    random.NextBytes(noise);
                    bytes.InsertRange(place, noise);
                    break;
            }
            if (bytes.Count == 0)
                break;
        }
        return [.. bytes.Take(random.Next(4) == 0 ? random.Next(bytes.Count + 1) : bytes.Count)];
    }
}
