using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The values as bytes in dense order: a live view if the tensor is contiguous.</summary>
        public Span<byte> bytes
        {
            get
            {
                RequireContiguous();
                return Impl.ExposedBytes();
            }

            set
            {
                if (value.Length != Impl.Count * Impl.DType.Size())
                    throw new ArgumentException($"{Impl.Count * Impl.DType.Size()} bytes expected, {value.Length} given.", nameof(value));
                RequireContiguous();
                Impl.Version.BeforeWrite();
                value.CopyTo(Impl.Bytes);
                Impl.Version.Value++;
            }
        }

        /// <summary>Writes the elements in memory order; the tensor must be contiguous.</summary>
        public void WriteBytesToStream(Stream stream, int bufferSize = 1024)
        {
            ArgumentNullException.ThrowIfNull(stream);
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bufferSize);
            using Tensor view = detach();
            using Tensor dense = view.contiguous();
            Span<byte> values = dense.Impl.Bytes;
            for (int start = 0; start < values.Length; start += bufferSize)
                stream.Write(values[start..Math.Min(start + bufferSize, values.Length)]);
            GC.KeepAlive(dense);
        }

        /// <summary>Reads the elements in memory order; the tensor must be contiguous.</summary>
        public void ReadBytesFromStream(Stream stream, int bufferSize = 1024)
        {
            ArgumentNullException.ThrowIfNull(stream);
            RequireContiguous();
            Impl.Version.BeforeWrite();
            stream.ReadExactly(Impl.Bytes);
            Impl.Version.Value++;
        }
    }
}
